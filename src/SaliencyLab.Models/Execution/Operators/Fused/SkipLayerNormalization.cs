using SaliencyLab.Models.Execution.Operators.Normalisations;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>ONNX Runtime's SkipLayerNormalization: the layer norm of a sum; the sum itself is the fourth output.</summary>
internal sealed class SkipLayerNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var epsilon = site.Attributes.Number("epsilon", 1e-12f);
        return inputs =>
        {
            var (x, skip) = (site.Need(inputs, 0), site.Need(inputs, 1));
            Broadcasting.Check(site, x, skip);
            var sum = x + skip;
            if (NodeSite.Maybe(inputs, 4) is { } bias)
            {
                Broadcasting.Check(site, sum, bias);
                sum = sum + bias;
            }

            return [LayerNormalization.Normalise(site, sum, site.Need(inputs, 2), NodeSite.Maybe(inputs, 3), -1, epsilon), null, null, sum];
        };
    }
}
