using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.ControlFlow;

/// <summary>ONNX Loop: a body run until its condition fails or its count is reached, with values carried from step to step and values collected.</summary>
internal sealed class Loop : IBodyOperator
{
    /// <inheritdoc/>
    public BodyKernel Prepare(NodeSite site, Func<GraphBody, BodyProgram> compile)
    {
        var body = compile(site.Attributes.Body("body") ?? throw site.Fail("its body is missing"));
        var carried = site.Node.Inputs.Count - 2;
        site.Require(carried >= 0 && body.Inputs == carried + 2 && body.Outputs >= carried + 1, "its body does not fit its inputs");
        return (inputs, run) =>
        {
            var most = NodeSite.Maybe(inputs, 0) is { } count ? IntegerInput.Values(count, site).FirstOrDefault() : long.MaxValue;
            var goes = NodeSite.Maybe(inputs, 1) is not { } first || If.Holds(site, first);
            var state = Enumerable.Range(2, carried).Select(index => site.Need(inputs, index)).ToArray();
            var collected = Enumerable.Range(0, body.Outputs - carried - 1).Select(_ => new List<Tensor>()).ToArray();
            for (var step = 0L; goes && step < most; step++)
            {
                if (!run.CountLoopStep())
                {
                    var limit = $"{RunState.LoopLimit} steps";
                    throw new ModelNotRunnableException($"Node '{site.Node.Name}' (Loop) does not end within {limit}.") { Node = site.Node.Name, Limit = limit };
                }

                var results = body.Run([tensor(step, ScalarType.Int64), tensor(true), .. state], inputs.AsSpan(site.Node.Inputs.Count), run);
                goes = If.Holds(site, results[0]);
                state = results[1..(carried + 1)];
                for (var index = 0; index < collected.Length; index++)
                {
                    collected[index].Add(results[carried + 1 + index]);
                }
            }

            site.Require(collected.All(list => list.Count > 0), "it collects values but never runs");
            return [.. state, .. collected.Select(list => Stack(site, list))];
        };
    }

    private static Tensor Stack(NodeSite site, List<Tensor> parts)
    {
        var shape = parts[0].shape;
        site.Require(parts.All(part => part.shape.AsSpan().SequenceEqual(shape)), "the values it collects differ in shape");
        site.CheckSize([parts.Count, .. shape], parts[0].ElementSize);
        return stack(parts);
    }
}
