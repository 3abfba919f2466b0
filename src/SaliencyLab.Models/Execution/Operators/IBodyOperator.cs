using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>An operator with inner bodies: a branch or a loop.</summary>
internal interface IBodyOperator
{
    /// <summary>Checks a node and prepares its bodies.</summary>
    /// <param name="site">The node.</param>
    /// <param name="compile">Prepares one of the node's bodies.</param>
    BodyKernel Prepare(NodeSite site, Func<GraphBody, BodyProgram> compile);
}
