using TorchSharp;

namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX GroupNormalization; before opset 21 scale and bias have one number a group, then one a channel.</summary>
internal sealed class GroupNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var epsilon = site.Attributes.Number("epsilon", 1e-5f);
        var groups = site.Attributes.Integer("num_groups", 0);
        site.Require(groups > 0, "the attribute num_groups is missing or not positive");
        return inputs =>
        {
            var (x, scale, bias) = (site.Need(inputs, 0), site.Need(inputs, 1), site.Need(inputs, 2));
            site.Require(x.Dimensions >= 2 && x.NumberOfElements > 0 && x.shape[1] % groups == 0, $"its input {NodeSite.Describe(x.shape)} does not divide into {groups} groups");
            var channels = x.shape[1];
            foreach (var part in new[] { scale, bias })
            {
                site.Require(part.Dimensions == 1 && (part.shape[0] == channels || part.shape[0] == groups), "its scale or bias does not fit its channels");
            }

            var (scales, biases) = (scale, bias);
            if (scale.shape[0] != channels)
            {
                scales = scale.unsqueeze(1).expand(groups, channels / groups).reshape(channels);
            }

            if (bias.shape[0] != channels)
            {
                biases = bias.unsqueeze(1).expand(groups, channels / groups).reshape(channels);
            }

            return [torch.nn.functional.group_norm(x, groups, scales, biases, epsilon)];
        };
    }
}
