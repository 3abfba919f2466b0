namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX DepthToSpace: blocks of channels become squares of pixels; DCR takes the square's axes first, CRD (PyTorch's pixel shuffle) the channels.</summary>
internal sealed class DepthToSpace : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var block = site.Attributes.Integer("blocksize", 0);
        var mode = site.Attributes.Text("mode", "DCR");
        site.Require(block is > 0 and < 1 << 15, "the attribute blocksize is missing or out of range");
        site.Require(mode is "DCR" or "CRD", $"the attribute mode is '{mode}'");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            site.Require(shape.Length == 4 && shape[1] % (block * block) == 0, $"{NodeSite.Describe(shape)} does not divide into blocks of {block}");
            var (channels, height, width) = (shape[1] / (block * block), shape[2], shape[3]);
            var y = mode == "DCR"
                ? x.reshape(shape[0], block, block, channels, height, width).permute(0, 3, 4, 1, 5, 2)
                : x.reshape(shape[0], channels, block, block, height, width).permute(0, 1, 4, 2, 5, 3);
            return [y.reshape(shape[0], channels, height * block, width * block)];
        };
    }
}
