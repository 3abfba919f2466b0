using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>Values that depend on weights alone (dequantised or transposed weights), computed once for all input shapes.</summary>
internal static class WeightFolding
{
    /// <summary>The values by name; the caller disposes them.</summary>
    /// <exception cref="ModelNotRunnableException">A node failed, or they would need more than the memory limit.</exception>
    public static Dictionary<string, Tensor> Fold(GraphBody body, NeededNodes needed, long memoryBytes, CancellationToken cancellation)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var made = new Dictionary<string, Tensor>();
        var read = new HashSet<string>();
        var run = new RunState(cancellation);
        var bytes = 0L;
        foreach (var node in needed.Nodes)
        {
            var captured = BodyCaptures.Of(node);
            string[] names = [.. node.Inputs, .. captured];
            if (names.All(name => name.Length == 0) || !names.All(name => name.Length == 0 || made.ContainsKey(name) || body.Constants.ContainsKey(name)))
            {
                read.UnionWith(names);
                continue;
            }

            var values = new Tensor?[names.Length + node.Outputs.Count];
            for (var index = 0; index < names.Length; index++)
            {
                values[index] = names[index].Length == 0 ? null : made.GetValueOrDefault(names[index]) ?? body.Constants[names[index]];
            }

            var step = new Step
            {
                Node = node,
                Kernel = StepCompiler.Prepare(node, captured, values[..names.Length], memoryBytes),
                Inputs = [.. names.Select((name, index) => name.Length == 0 ? -1 : index)],
                Outputs = [.. node.Outputs.Select((name, index) => name.Length == 0 ? -1 : names.Length + index)],
            };
            StepRunner.Run(step, values, run);
            for (var index = 0; index < node.Outputs.Count; index++)
            {
                if (values[names.Length + index] is { } value)
                {
                    made[node.Outputs[index]] = value;
                    bytes += value.NumberOfElements * value.ElementSize;
                }
            }

            MemoryCheck.Total(node, bytes, memoryBytes);
        }

        // What only other folded nodes read is not kept.
        var kept = made.Where(pair => read.Contains(pair.Key) || body.Outputs.Contains(pair.Key)).ToDictionary();
        foreach (var value in kept.Values)
        {
            scope.Detach(value);
        }

        return kept;
    }
}
