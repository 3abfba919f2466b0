using SaliencyLab.Models.Import;
using SaliencyLab.TestData;
using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import.Onnx;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData(new long[] { 1L << 40 })]
    [InlineData(new long[] { 1L << 20, 1L << 20 })]
    [InlineData(new long[] { 1L << 32, 1L << 32 })]
    [InlineData(new long[] { 1L << 62, 8, 0 })]
    [InlineData(new long[] { -1 })]
    [InlineData(new long[] { long.MinValue, 2 })]
    public void A_shape_that_the_file_does_not_fill_is_refused_before_anything_is_allocated(long[] shape)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = Refusal(WithWeight(Tensor("w", 1, shape).Bytes(9, 0, 0, 0, 0)));

        Assert.Contains("'w'", refusal.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20);
    }

    [Fact]
    public void More_dimensions_than_any_tensor_has_are_refused() =>
        Assert.Equal("dimensions: 32", Refusal(WithWeight(Tensor("w", 1, [.. Enumerable.Repeat(1L, 33)]).Bytes(9, 0, 0, 0, 0))).Limit);

    [Fact]
    public void Weights_over_the_limit_are_refused_with_the_numbers()
    {
        var refusal = Refusal(WithWeight(Tensor("w", 10, 600).Bytes(9, new byte[1200])), new ImportLimits { WeightBytes = 2399 });

        Assert.Equal("weights: 2,399 bytes", refusal.Limit);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        var refusal = Refusal(WithWeight(Tensor("w", 1, 1).Bytes(9, 0, 0, 0, 0)), new ImportLimits { FileBytes = 20 });

        Assert.Equal("file: 20 bytes", refusal.Limit);
    }

    [Fact]
    public void Nodes_over_the_limit_are_refused_those_of_branches_included()
    {
        var branch = GraphOf(Node("Relu", "r", ["x"], ["r"]), Output("r"));
        var model = Model(
            Input("x", 1), Input("c"), Node("If", "if", ["c"], ["y"], Attribute("then_branch", 5).Message(6, branch), Attribute("else_branch", 5).Message(6, branch)), Output("y"));

        Assert.Equal("nodes: 2", Refusal(model, new ImportLimits { Nodes = 2 }).Limit);
        Read(model, new ImportLimits { Nodes = 3 }).Dispose();
    }

    [Fact]
    public void Names_over_the_limit_are_refused()
    {
        var model = Model(Input("x", 1), Node("Relu", new string('n', 5000), ["x"], ["y"]), Output("y"));

        Assert.StartsWith("names and attributes: ", Refusal(model, new ImportLimits { DescriptionBytes = 4000 }).Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void Millions_of_empty_messages_are_refused_before_they_become_objects()
    {
        var graph = new Proto();
        for (var count = 0; count < 200_000; count++)
        {
            graph.Bytes(1);
        }

        Assert.Equal("nodes: 100,000", Refusal(new Proto().Message(8, Opset("", 17)).Message(7, graph)).Limit);
    }

    [Theory]
    [InlineData("attributes")]
    [InlineData("sizes")]
    [InlineData("numbers")]
    [InlineData("texts")]
    public void Small_things_in_great_number_are_refused_before_they_become_objects(string things)
    {
        var many = new byte[9 << 20];
        var part = things switch
        {
            "attributes" => Node(new Proto().Repeated(5, 2_000_000)),
            "sizes" => (11, new Proto().Text(1, "x").Message(2, new Proto().Message(1, new Proto().Message(2, new Proto().Repeated(1, 2_000_000))))),
            "numbers" => Node("Relu", "r", ["x"], ["y"], Attribute("list", 7).Bytes(8, many)),
            _ => Node(new Proto().Repeated(1, 5_000_000)),
        };
        var model = new Proto().Message(7, GraphOf(part));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.StartsWith("names and attributes: ", Refusal(model).Limit, StringComparison.Ordinal);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 256 << 20);
    }

    [Fact]
    public void Graphs_within_graphs_without_end_are_refused()
    {
        var inner = GraphOf(Node("Relu", "r", ["x"], ["y"]), Output("y"));
        for (var depth = 0; depth < 200; depth++)
        {
            inner = GraphOf(Node("If", "if", ["c"], ["y"], Attribute("then_branch", 5).Message(6, inner)), Output("y"));
        }

        Assert.Equal("nesting: 30 graphs", Refusal(new Proto().Message(8, Opset("", 17)).Message(7, inner)).Limit);
    }

    [Fact]
    public void A_circle_of_nodes_is_named()
    {
        var refusal = Refusal(Model(
            Input("x", 1), Node("Add", "first", ["x", "c"], ["a"]), Node("Relu", "second", ["a"], ["b"]), Node("Relu", "third", ["b"], ["c"]), Output("c")));

        Assert.Contains("'first' → 'second' → 'third' → 'first'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("first", refusal.Node);
    }

    [Fact]
    public void Nodes_in_the_wrong_order_are_put_right()
    {
        using var graph = Read(Model(Input("x", 1), Node("Relu", "second", ["a"], ["b"]), Node("Relu", "first", ["x"], ["a"]), Output("b")));

        Assert.Equal(["first", "second"], graph.Body.Nodes.Select(node => node.Name));
    }

    [Fact]
    public void A_value_computed_twice_is_refused()
    {
        var refusal = Refusal(Model(Input("x", 1), Node("Relu", "one", ["x"], ["a"]), Node("Abs", "two", ["x"], ["a"]), Output("a")));

        Assert.Contains("'a' is computed twice: by node 'one' and by node 'two'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_comes_from_nowhere_is_named_with_who_takes_it()
    {
        var refusal = Refusal(Model(Input("x", 1), Node("Add", "sum", ["x", "ghost"], ["y"]), Output("y")));

        Assert.Contains("Node 'sum' takes the value 'ghost'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'z'", Refusal(Model(Input("x", 1), Node("Relu", "r", ["x"], ["y"]), Output("z"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_length_beyond_the_file_is_a_file_that_ends_in_the_middle() =>
        Assert.Contains("ends in the middle", Refusal(new Proto().Number(1, 8).Promise(7, long.MaxValue)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_anywhere_is_refused_in_words()
    {
        var whole = File.ReadAllBytes(SoftmaxNetwork());
        for (var part = 0; part < 200; part++)
        {
            var cut = whole[..(int)(whole.Length * (long)part / 200)];

            // A cut between two of the outermost fields leaves a smaller but well-formed file.
            AssertReadOrRefused(cut);
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_read_or_refused_in_words()
    {
        var whole = File.ReadAllBytes(SoftmaxNetwork());
        var random = new Random(20);
        for (var round = 0; round < 1000; round++)
        {
            var changed = (byte[])whole.Clone();
            for (var change = 0; change <= round % 4; change++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            AssertReadOrRefused(changed);
        }
    }

    private static string SoftmaxNetwork() => DataFolders.Find("networks", "softmax", "model.onnx")!;

    private static void AssertReadOrRefused(byte[] bytes)
    {
        try
        {
            Read(bytes).Dispose();
        }
        catch (ModelException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }
}
