using SaliencyLab.TestData;
using TorchSharp;
using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import;

/// <summary>Counts all tensors of the process, so it runs alone.</summary>
[CollectionDefinition(nameof(FailedImportTests), DisableParallelization = true)]
[Collection(nameof(FailedImportTests))]
public sealed class FailedImportTests
{
    [Fact]
    public void A_failed_import_leaves_no_tensor()
    {
        var good = Tensor("w", 1, 2).Bytes(9, new byte[8]);
        var bad = Tensor("v", 1, 1000).Bytes(9, 0);
        var before = torch.Tensor.TotalCount;

        Refusal(Model(Input("x", 1), Weight(good), Weight(bad), Node("Add", "add", ["x", "w"], ["y"]), Output("y")));
        Refusal(Model(Input("x", 1), Weight(good), Node("Add", "add", ["x", "missing"], ["y"]), Output("y")));

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void Weights_outlive_the_dispose_scope_around_the_import_and_go_with_the_graph()
    {
        var before = torch.Tensor.TotalCount;
        Models.Graph.ModelGraph graph;
        using (torch.NewDisposeScope())
        {
            graph = SharedFiles.Import(DataFolders.Find("networks", "softmax", "model.onnx")!);
        }

        Assert.True(torch.Tensor.TotalCount > before);
        Assert.All(graph.Body.Constants.Values, constant => Assert.False(constant.IsInvalid));
        graph.Dispose();
        Assert.Equal(before, torch.Tensor.TotalCount);
    }
}
