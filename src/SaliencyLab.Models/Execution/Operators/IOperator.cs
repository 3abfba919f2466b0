namespace SaliencyLab.Models.Execution.Operators;

/// <summary>One operator of a format's operator set.</summary>
internal interface IOperator
{
    /// <summary>Checks a node's attributes and resolves what does not change between runs.</summary>
    /// <exception cref="ModelException">An attribute is wrong or asks for something we don't do.</exception>
    Kernel Prepare(NodeSite site);
}
