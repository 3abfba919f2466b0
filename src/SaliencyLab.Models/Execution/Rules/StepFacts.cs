using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>What is known of a step before any picture.</summary>
/// <param name="step">The step.</param>
/// <param name="plan">The network it belongs to.</param>
/// <param name="layouts">Axes of the values.</param>
internal sealed class StepFacts(Step step, ShapePlan plan, IReadOnlyDictionary<string, ValueLayout> layouts)
{
    /// <summary>The step.</summary>
    public Step Step { get; } = step;

    /// <summary>Its node.</summary>
    public GraphNode Node => Step.Node;

    /// <summary>Whether the node is of one of ONNX's own operators.</summary>
    public bool Standard => Node.Domain is "" or "ai.onnx";

    /// <summary>Inputs that are given.</summary>
    public IEnumerable<int> Given => Enumerable.Range(0, Step.Inputs.Length).Where(input => Step.Inputs[input] >= 0);

    /// <summary>Inputs that depend on the picture.</summary>
    public IEnumerable<int> Activations => Given.Where(input => Constant(input) is null);

    /// <summary>An input that is the same for every picture; null where it is not, or left out.</summary>
    public Tensor? Constant(int input) => input < Step.Inputs.Length && Step.Inputs[input] >= 0 ? plan.Template[Step.Inputs[input]] : null;

    /// <summary>Number of axes of an input.</summary>
    public int Rank(int input) => plan.Shapes[Node.Inputs[input]].Length;

    /// <summary>Axes of an input; null where they are not known.</summary>
    public ValueLayout? Layout(int input) => layouts.GetValueOrDefault(Node.Inputs[input]);
}
