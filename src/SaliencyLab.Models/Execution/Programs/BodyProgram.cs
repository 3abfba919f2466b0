using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Programs;

/// <summary>A branch or loop body ready to run. What it is given and its constants stay whose they were; its outputs belong to the scope around the call.</summary>
internal sealed class BodyProgram
{
    private readonly Step[] _steps;
    private readonly Tensor?[] _template;
    private readonly int[] _inputs;
    private readonly int[] _captured;
    private readonly int[] _outputs;

    private BodyProgram(Step[] steps, Tensor?[] template, int[] inputs, int[] captured, int[] outputs) =>
        (_steps, _template, _inputs, _captured, _outputs) = (steps, template, inputs, captured, outputs);

    /// <summary>How many values a caller gives.</summary>
    public int Inputs => _inputs.Length;

    /// <summary>How many values it hands back.</summary>
    public int Outputs => _outputs.Length;

    /// <summary>Prepares a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="captured">Names of values from outside.</param>
    /// <param name="known">Those of them that are the same in every run.</param>
    /// <param name="memoryBytes">Largest tensor a node may make.</param>
    public static BodyProgram Compile(GraphBody body, IReadOnlyList<string> captured, IReadOnlyList<Tensor?> known, long memoryBytes)
    {
        var slots = new Dictionary<string, int>();
        var constants = new List<Tensor?>();
        int Slot(string name)
        {
            if (!slots.TryGetValue(name, out var slot))
            {
                slots[name] = slot = constants.Count;
                constants.Add(null);
            }

            return slot;
        }

        var outer = captured.Select(Slot).ToArray();
        for (var index = 0; index < outer.Length; index++)
        {
            constants[outer[index]] = known[index];
        }

        foreach (var (name, constant) in body.Constants)
        {
            constants[Slot(name)] = constant;
        }

        var inputs = body.Inputs.Select(Slot).ToArray();
        var steps = new List<Step>();
        foreach (var node in body.Nodes)
        {
            var taken = BodyCaptures.Of(node);
            var places = node.Inputs.Concat(taken).Select(name => name.Length == 0 ? -1 : Slot(name)).ToArray();
            var kernel = StepCompiler.Prepare(node, taken, [.. places.Select(place => place < 0 ? null : constants[place])], memoryBytes);
            steps.Add(new Step { Node = node, Kernel = kernel, Inputs = places, Outputs = [.. node.Outputs.Select(name => name.Length == 0 ? -1 : Slot(name))] });
        }

        var outputs = body.Outputs.Select(Slot).ToArray();
        return new BodyProgram([.. steps], [.. constants], inputs, outer, outputs);
    }

    /// <summary>Runs it.</summary>
    public Tensor[] Run(ReadOnlySpan<Tensor?> given, ReadOnlySpan<Tensor?> captured, RunState run)
    {
        using var scope = NewDisposeScope();
        var values = (Tensor?[])_template.Clone();
        for (var index = 0; index < _captured.Length; index++)
        {
            values[_captured[index]] = captured[index];
        }

        for (var index = 0; index < _inputs.Length; index++)
        {
            values[_inputs[index]] = given[index];
        }

        foreach (var step in _steps)
        {
            StepRunner.Run(step, values, run);
        }

        return Array.ConvertAll(_outputs, slot => scope.MoveToOuter(values[slot]!.alias()));
    }
}
