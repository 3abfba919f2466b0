namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX SpaceToDepth: squares of pixels become blocks of channels.</summary>
internal sealed class SpaceToDepth : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var block = site.Attributes.Integer("blocksize", 0);
        site.Require(block is > 0 and < 1 << 15, "the attribute blocksize is missing or out of range");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            site.Require(shape.Length == 4 && shape[2] % block == 0 && shape[3] % block == 0, $"{NodeSite.Describe(shape)} does not divide into squares of {block}");
            var (height, width) = (shape[2] / block, shape[3] / block);
            return [x.reshape(shape[0], shape[1], height, block, width, block).permute(0, 3, 5, 1, 2, 4).reshape(shape[0], shape[1] * block * block, height, width)];
        };
    }
}
