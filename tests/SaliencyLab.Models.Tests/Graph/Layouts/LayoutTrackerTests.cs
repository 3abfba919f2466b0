using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Models.Tests.Graph.Layouts;

public sealed class LayoutTrackerTests
{
    [Fact]
    public void Tokens_lose_the_class_token_and_become_rows_and_columns()
    {
        var layout = Follow(
            "tokens",
            new() { ["x"] = [1, 3, 8, 12], ["c"] = [1, 5, 2, 3], ["f"] = [1, 5, 6], ["t"] = [1, 6, 5], ["class"] = [1, 1, 5], ["tokens"] = [1, 7, 5] },
            HandMade.Node("Conv", ["x", "w"], ["c"]),
            HandMade.Node("Reshape", ["c", "s"], ["f"]),
            HandMade.Node("Transpose", ["f"], ["t"], ("perm", new long[] { 0, 2, 1 })),
            HandMade.Node("Concat", ["class", "t"], ["tokens"], ("axis", 1L)));
        Assert.NotNull(layout);
        Assert.Equal((1, 2, 3, 5), (layout.PrefixTokens, layout.Height, layout.Width, layout.Channels));

        using var scope = torch.NewDisposeScope();
        using var tokens = torch.arange(35).reshape(1, 7, 5).to(torch.float32);
        var maps = layout.ToChannelsFirst(tokens);
        Assert.Equal([1L, 5, 2, 3], maps.shape);

        // Channel 0 holds the first number of each token after the class token: 5, 10, 15 in the first row.
        Assert.Equal([5f, 10f, 15f, 20f, 25f, 30f], maps[0, 0].data<float>().ToArray());
    }

    [Fact]
    public void Windows_cut_and_put_together_again_are_the_picture_again()
    {
        var shapes = new Dictionary<string, long[]>
        {
            ["x"] = [1, 4, 4, 8],
            ["cut"] = [1, 2, 2, 2, 2, 8],
            ["sorted"] = [1, 2, 2, 2, 2, 8],
            ["windows"] = [4, 4, 8],
            ["mixed"] = [4, 4, 8],
            ["back"] = [1, 2, 2, 2, 2, 8],
            ["ordered"] = [1, 2, 2, 2, 2, 8],
            ["y"] = [1, 4, 4, 8],
            ["w"] = [8, 8],
        };
        GraphNode[] nodes =
        [
            HandMade.Node("Reshape", ["x", "s"], ["cut"]),
            HandMade.Node("Transpose", ["cut"], ["sorted"], ("perm", new long[] { 0, 1, 3, 2, 4, 5 })),
            HandMade.Node("Reshape", ["sorted", "s"], ["windows"]),
            HandMade.Node("MatMul", ["windows", "w"], ["mixed"]),
            HandMade.Node("Reshape", ["mixed", "s"], ["back"]),
            HandMade.Node("Transpose", ["back"], ["ordered"], ("perm", new long[] { 0, 1, 3, 2, 4, 5 })),
            HandMade.Node("Reshape", ["ordered", "s"], ["y"]),
        ];
        var layouts = LayoutTracker.Track(nodes, shapes, "x", PictureLayout.ChannelsLast);
        Assert.False(layouts.ContainsKey("windows"));
        Assert.Equal((3, 1, 2), (layouts["y"].ChannelAxis!.Value, layouts["y"].RowAxis, layouts["y"].ColumnAxis!.Value));
    }

    [Fact]
    public void A_shape_alone_does_not_decide_where_channels_are()
    {
        Dictionary<string, long[]> shapes = new() { ["x"] = [1, 16, 16, 16], ["y"] = [1, 16, 16, 16] };
        var transpose = HandMade.Node("Transpose", ["x"], ["y"], ("perm", new long[] { 0, 2, 3, 1 }));
        var layouts = LayoutTracker.Track([transpose], shapes, "x", PictureLayout.ChannelsFirst);
        Assert.Equal(1, layouts["x"].ChannelAxis);
        Assert.Equal(3, layouts["y"].ChannelAxis);
    }

    [Fact]
    public void Global_pooling_leaves_no_layer()
    {
        Dictionary<string, long[]> shapes = new() { ["x"] = [1, 3, 4, 4], ["p"] = [1, 3, 1, 1], ["f"] = [1, 3] };
        var layouts = LayoutTracker.Track(
            [HandMade.Node("GlobalAveragePool", ["x"], ["p"]), HandMade.Node("Flatten", ["p"], ["f"])], shapes, "x", PictureLayout.ChannelsFirst);
        Assert.Equal(["x"], layouts.Keys);
    }

    private static ValueLayout? Follow(string value, Dictionary<string, long[]> shapes, params GraphNode[] nodes) =>
        LayoutTracker.Track(nodes, shapes, "x", PictureLayout.ChannelsFirst).GetValueOrDefault(value);
}
