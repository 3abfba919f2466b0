using System.Runtime.CompilerServices;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>What an operator knows of the node it is prepared for.</summary>
/// <param name="node">The node.</param>
/// <param name="constants">The node's inputs as far as they are the same in every run; null elsewhere.</param>
/// <param name="memoryBytes">Largest tensor a node may make.</param>
internal sealed class NodeSite(GraphNode node, IReadOnlyList<Tensor?> constants, long memoryBytes)
{
    /// <summary>The node.</summary>
    public GraphNode Node { get; } = node;

    /// <summary>The node's attributes.</summary>
    public NodeAttributes Attributes => Node.Attributes;

    /// <summary>Version of the operator set.</summary>
    public int Opset => Node.Opset;

    /// <summary>Whether the node is given this input.</summary>
    public bool Has(int input) => input < Node.Inputs.Count && Node.Inputs[input].Length > 0;

    /// <summary>Whether somebody may want this output.</summary>
    public bool Wants(int output) => output < Node.Outputs.Count && Node.Outputs[output].Length > 0;

    /// <summary>An input that is the same in every run; null where it is not, or left out.</summary>
    public Tensor? Constant(int input) => input < constants.Count ? constants[input] : null;

    /// <summary>A list of integers given as an input.</summary>
    public IntegerInput Integers(int input) => new(Constant(input) is { } tensor ? IntegerInput.Values(tensor, this) : null, input, this);

    /// <summary>A list of integers that was an attribute in older operator sets and is an input in newer ones.</summary>
    public IntegerInput Integers(string attribute, int input) => Attributes.Integers(attribute) is { } values ? new(values, -1, this) : Integers(input);

    /// <summary>An input that must be there.</summary>
    public Tensor Need(Tensor?[] inputs, int input) =>
        (input < inputs.Length ? inputs[input] : null) ?? throw Fail($"input {input} is missing");

    /// <summary>An optional input.</summary>
    public static Tensor? Maybe(Tensor?[] inputs, int input) => input < inputs.Length ? inputs[input] : null;

    /// <summary>Refuses the node where a condition does not hold.</summary>
    public void Require(bool holds, string why)
    {
        if (!holds)
        {
            throw Fail(why);
        }
    }

    /// <summary>Refuses the node where a condition does not hold; only then the reason is written.</summary>
    public void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Refusal why)
    {
        if (!holds)
        {
            throw Fail(why.Text());
        }
    }

    /// <summary>Refuses the node before a tensor is made that would not fit the memory limit.</summary>
    /// <param name="shape">Sizes of the tensor by axis.</param>
    /// <param name="elementBytes">Bytes of one element.</param>
    public void CheckSize(ReadOnlySpan<long> shape, long elementBytes = 4)
    {
        var bytes = (Int128)elementBytes;
        foreach (var size in shape)
        {
            Require(size >= 0, $"its result would have the sizes {Describe(shape)}");
            bytes = bytes > long.MaxValue && size > 0 ? bytes : bytes * size;
        }

        if (bytes > memoryBytes)
        {
            var limit = $"{memoryBytes / (1 << 20)} MB";
            throw new ModelNotRunnableException($"{Title}: its result of {Describe(shape)} elements is larger than the memory limit of {limit}.") { Node = Node.Name, Limit = limit };
        }
    }

    /// <summary>An axis counted from the front.</summary>
    public long Axis(long axis, long rank)
    {
        Require(axis >= -rank && axis < Math.Max(rank, 1), $"axis {axis} does not exist in a value of {rank} axes");
        return axis < 0 ? axis + rank : axis;
    }

    /// <summary>Axes counted from the front; each at most once.</summary>
    public long[] Axes(long[] axes, long rank)
    {
        var counted = Array.ConvertAll(axes, axis => Axis(axis, rank));
        Require(counted.Distinct().Count() == counted.Length, $"an axis is named twice: {string.Join(", ", axes)}");
        return counted;
    }

    /// <summary>The exception for this node.</summary>
    public ModelNotRunnableException Fail(string why) => new($"{Title}: {why}.") { Node = Node.Name };

    /// <summary>Sizes in words: 1×3×224×224.</summary>
    public static string Describe(ReadOnlySpan<long> shape) => shape.Length == 0 ? "a single number" : string.Join('×', shape.ToArray());

    private string Title => $"Node '{Node.Name}' ({Node.Operator})";
}
