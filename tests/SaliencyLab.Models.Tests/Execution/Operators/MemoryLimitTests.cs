using SaliencyLab.Models.Graph;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Operators;

/// <summary>A node whose result would be absurdly large is refused before anything is allocated.</summary>
public sealed class MemoryLimitTests
{
    public static TheoryData<string> Operators => ["ConstantOfShape", "Expand", "Tile", "Pad", "Resize", "Range", "OneHot", "MatMul", "Add", "Conv", "ConvTranspose", "EyeLike"];

    [Theory]
    [MemberData(nameof(Operators))]
    public void A_result_of_terabytes_is_refused(string kind)
    {
        using var scope = NewDisposeScope();
        const long Many = 1L << 20;
        var (node, inputs) = kind switch
        {
            "ConstantOfShape" => (Node(kind, ["shape"], "y"), new[] { tensor([Many, Many]) }),
            "Expand" => (Node(kind, ["a", "shape"], "y"), [ones(1), tensor([Many, Many])]),
            "Tile" => (Node(kind, ["a", "times"], "y"), [ones(2, 2), tensor([Many, Many])]),
            "Pad" => (Node(kind, ["a", "pads"], "y"), [ones(1, 1), tensor([Many, Many, 0L, 0L])]),
            "Resize" => (Node(kind, ["a", "", "scales"], "y"), [ones(1, 1, 2, 2), ones(0), tensor([1f, 1f, Many, Many])]),
            "Range" => (Node(kind, ["from", "to", "by"], "y"), [tensor(0L), tensor(1L << 50), tensor(1L)]),
            "OneHot" => (Node(kind, ["indices", "depth", "values"], "y"), [zeros(4096, dtype: ScalarType.Int64), tensor(1L << 40), tensor([0f, 1f])]),
            "MatMul" => (Node(kind, ["a", "b"], "y"), [ones(Many, 1), ones(1, Many)]),
            "Add" => (Node(kind, ["a", "b"], "y"), [ones(Many, 1), ones(1, Many)]),
            "Conv" => (Node(kind, ["a", "w"], "y", ("pads", new long[] { Many, Many, Many, Many })), [ones(1, 1, 4, 4), ones(1, 1, 1, 1)]),
            "ConvTranspose" => (Node(kind, ["a", "w"], "y", ("strides", new long[] { Many, Many })), [ones(1, 1, 64, 64), ones(1, 1, 1, 1)]),
            _ => (Node(kind, ["a"], "y"), [ones(1, 1).expand(Many, Many)]),
        };
        var refused = Assert.Throws<ModelNotRunnableException>(() => Run(node, inputs));
        Assert.Equal(node.Name, refused.Node);
        Assert.Contains("256 MB", refused.Message, StringComparison.Ordinal);
        Assert.Equal("256 MB", refused.Limit);
    }

    [Fact]
    public void Factors_that_do_not_fit_are_refused_before_libtorch_sees_them()
    {
        using var scope = NewDisposeScope();
        var refused = Assert.Throws<ModelNotRunnableException>(() => Run(Node("MatMul", ["a", "b"], "y"), ones(2, 3), ones(4, 5)));
        Assert.Contains("2×3", refused.Message, StringComparison.Ordinal);
        Assert.Contains("4×5", refused.Message, StringComparison.Ordinal);
    }
}
