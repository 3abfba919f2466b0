namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Tile: repeated along each axis.</summary>
internal sealed class Tile : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var repeats = site.Integers(1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var times = repeats.Read(inputs) ?? throw site.Fail("its repeats are missing");
            var shape = x.shape;
            site.Require(times.Length == shape.Length && times.All(count => count is >= 0 and < 1L << 40), $"its repeats ({string.Join(", ", times)}) do not fit {NodeSite.Describe(shape)}");
            site.CheckSize([.. shape, .. times], x.ElementSize);
            return [x.repeat(times)];
        };
    }
}
