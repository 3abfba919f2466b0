using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Dropout: nothing is dropped, also in a file exported in training mode.</summary>
internal sealed class Dropout : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var mask = site.Wants(1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            return mask ? [x, ones(x.shape, dtype: ScalarType.Bool)] : [x];
        };
    }
}
