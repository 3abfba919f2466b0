using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Programs;

/// <summary>Prepares a node's operator.</summary>
internal static class StepCompiler
{
    /// <summary>The node's kernel.</summary>
    /// <param name="node">The node.</param>
    /// <param name="captured">Names of the values that its bodies take from outside.</param>
    /// <param name="constants">Its inputs and then the captured values, as far as they are the same in every run.</param>
    /// <param name="memoryBytes">Largest tensor it may make.</param>
    public static BodyKernel Prepare(GraphNode node, IReadOnlyList<string> captured, IReadOnlyList<Tensor?> constants, long memoryBytes)
    {
        var site = new NodeSite(node, constants, memoryBytes);
        switch (OperatorRegistry.Find(node))
        {
            case IOperator single:
                var kernel = single.Prepare(site);
                return (inputs, _) => kernel(inputs);
            case IBodyOperator several:
                var outer = constants.Skip(node.Inputs.Count).ToArray();
                return several.Prepare(site, body => BodyProgram.Compile(body, captured, outer, memoryBytes));
            default:
                throw OperatorRegistry.Missing([node]);
        }
    }
}
