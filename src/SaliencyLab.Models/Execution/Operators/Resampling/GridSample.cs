using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>ONNX GridSample over two spatial axes.</summary>
internal sealed class GridSample : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var mode = site.Attributes.Text("mode", "bilinear") switch
        {
            "bilinear" or "linear" => GridSampleMode.Bilinear,
            "nearest" => GridSampleMode.Nearest,
            var other => throw site.Fail($"the mode '{other}' can't be run"),
        };
        var padding = site.Attributes.Text("padding_mode", "zeros") switch
        {
            "zeros" => GridSamplePaddingMode.Zeros,
            "border" => GridSamplePaddingMode.Border,
            "reflection" => GridSamplePaddingMode.Reflection,
            var other => throw site.Fail($"the padding mode '{other}' has no meaning"),
        };
        var corners = site.Attributes.Integer("align_corners", 0) != 0;
        return inputs =>
        {
            var (x, grid) = (site.Need(inputs, 0), site.Need(inputs, 1));
            var (shape, places) = (x.shape, grid.shape);
            site.Require(shape.Length == 4 && places.Length == 4 && places[0] == shape[0] && places[3] == 2 && x.dtype == grid.dtype && x.NumberOfElements > 0, $"its input {NodeSite.Describe(shape)} and grid {NodeSite.Describe(places)} do not fit together");
            site.CheckSize([shape[0], shape[1], places[1], places[2]], x.ElementSize);
            return [nn.functional.grid_sample(x, grid, mode, padding, corners)];
        };
    }
}
