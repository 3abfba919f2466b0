namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX MeanVarianceNormalization: (x − mean) / deviation over the given axes.</summary>
internal sealed class MeanVarianceNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integers("axes") ?? [0, 2, 3];
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var axes = site.Axes(given, x.Dimensions);
            var centred = x - x.mean(axes, keepdim: true);
            return [centred / (centred.square().mean(axes, keepdim: true).sqrt() + 1e-9)];
        };
    }
}
