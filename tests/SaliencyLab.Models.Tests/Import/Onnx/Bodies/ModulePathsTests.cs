using SaliencyLab.Models.Import.Onnx.Bodies;
using SaliencyLab.Models.Import.Onnx.Schema;
using Xunit;

namespace SaliencyLab.Models.Tests.Import.Onnx.Bodies;

public sealed class ModulePathsTests
{
    [Theory]
    [InlineData("/layer3/layer3.1/Conv", "Conv", "layer3|layer3.1")]
    [InlineData("/layer4/layer4.1/relu_1/Relu", "Relu", "layer4|layer4.1|layer4.1.relu_1")]
    [InlineData("/features/features.1/block/block.2/block.2.0/Conv", "Conv", "features|features.1|features.1.block|features.1.block.2|features.1.block.2.0")]
    [InlineData("/encoder/layers/encoder_layer_1/ln_1/LayerNormalization", "LayerNormalization", "encoder|encoder.layers|encoder.layers.encoder_layer_1|encoder.layers.encoder_layer_1.ln_1")]
    [InlineData("/trunk_output/block1/block1-0/activation/Relu", "Relu", "trunk_output|trunk_output.block1|trunk_output.block1.block1-0|trunk_output.block1.block1-0.activation")]
    [InlineData("/layer1/Add_12", "Add", "layer1")]
    [InlineData("/Flatten", "Flatten", "")]
    [InlineData("117", "Conv", "")]
    [InlineData("input:0", "Conv", "")]
    [InlineData("a/b@17", "Conv", "")]
    [InlineData("model/block_1/Conv", "Conv", "")]
    [InlineData("/layer1/Addition", "Add", "")]
    [InlineData("/layer1//Add", "Add", "")]
    [InlineData("Conv", "Conv", "")]
    [InlineData("/", "Conv", "")]
    [InlineData("", "Conv", "")]
    public void The_older_exporter_names_nodes_by_scope(string name, string operation, string paths) =>
        Assert.Equal(Split(paths), ModulePaths.Of(new NodeProto { Name = name, OpType = operation }));

    [Theory]
    [InlineData("/layer1/layer1.0/relu/Relu_output_0", "layer1|layer1.0|layer1.0.relu")]
    [InlineData("/layer1/layer1.0/relu/Relu_output_0_quantized", "layer1|layer1.0|layer1.0.relu")]
    [InlineData("/layer1/layer1.0/relu/Relu_output_0_scale", "")]
    [InlineData("logits", "")]
    public void Programs_that_rename_nodes_leave_the_names_of_values(string output, string paths) =>
        Assert.Equal(Split(paths), ModulePaths.Of(new NodeProto { Name = "fused 7", OpType = "FusedConv", Output = { output } }));

    [Theory]
    [InlineData("['', 'features', 'features.0', 'features.0.1', 'conv2d']", "features|features.0|features.0.1")]
    [InlineData("['', 'layer1', 'layer1.relu', 'layer1.relu', 'relu_4']", "layer1|layer1.relu")]
    [InlineData("[\"\", \"it's\", 'op']", "it's")]
    [InlineData("['', 'relu']", "")]
    [InlineData("[]", "")]
    [InlineData("__import__('os')", "")]
    [InlineData("['unfinished", "")]
    public void The_newer_exporter_writes_a_list(string written, string paths)
    {
        var node = new NodeProto { Name = "/ignored/Conv", OpType = "Conv", MetadataProps = { new StringStringEntryProto { Key = "pkg.torch.onnx.name_scopes", Value = written } } };

        Assert.Equal(Split(paths), ModulePaths.Of(node));
    }

    private static string[] Split(string paths) => paths.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
