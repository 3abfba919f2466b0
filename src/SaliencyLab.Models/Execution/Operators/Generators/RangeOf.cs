using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Generators;

/// <summary>ONNX Range: numbers from a start to below a limit.</summary>
internal sealed class RangeOf : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var type = site.Need(inputs, 0).dtype;
        var (start, limit, delta) = (Number(site, inputs, 0), Number(site, inputs, 1), Number(site, inputs, 2));
        site.Require(delta != 0 && double.IsFinite(start) && double.IsFinite(limit) && double.IsFinite(delta), "its step is 0 or a bound is not a number");
        var count = Math.Max(0, Math.Ceiling((limit - start) / delta));
        site.Require(count < long.MaxValue / 16.0, "it counts without end");
        site.CheckSize([(long)count], 8);
        return [(arange((long)count, dtype: ScalarType.Float64) * delta + start).to(type)];
    };

    private static double Number(NodeSite site, Tensor?[] inputs, int input)
    {
        var tensor = site.Need(inputs, input);
        site.Require(tensor.NumberOfElements == 1, "a bound is not a single number");
        return tensor.detach().to(ScalarType.Float64).reshape(1)[0].item<double>();
    }
}
