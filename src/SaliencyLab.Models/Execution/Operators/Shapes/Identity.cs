namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>Operators that hand their input on.</summary>
internal sealed class Identity : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs => [site.Need(inputs, 0)];
}
