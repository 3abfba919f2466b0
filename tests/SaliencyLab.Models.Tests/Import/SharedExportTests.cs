using SaliencyLab.Models.Graph;
using Xunit;

namespace SaliencyLab.Models.Tests.Import;

public sealed class SharedExportTests
{
    public static TheoryData<string> Exports() => [.. SharedFiles.Exports()];

    [Theory]
    [MemberData(nameof(Exports))]
    public void Every_export_becomes_a_graph_with_its_weights_and_one_picture_input(string path)
    {
        using var graph = SharedFiles.Import(path);

        var input = Assert.Single(graph.Inputs);
        Assert.Equal(4, input.Shape!.Count);
        Assert.Equal([input.Name], graph.Body.Inputs);
        Assert.Single(graph.Body.Outputs);
        Assert.All(graph.Body.Constants.Values, constant => Assert.False(constant.requires_grad));
        Assert.DoesNotContain(graph.Body.Nodes, node => node.Operator == "Constant");
        AssertRunsInOrder(graph.Body);
    }

    private static void AssertRunsInOrder(GraphBody body)
    {
        var known = body.Inputs.Concat(body.Constants.Keys).Append("").ToHashSet();
        foreach (var node in body.Nodes)
        {
            Assert.All(node.Inputs, input => Assert.Contains(input, known));
            known.UnionWith(node.Outputs);
        }

        Assert.All(body.Outputs, output => Assert.Contains(output, known));
    }
}
