using System.Numerics.Tensors;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Trials in which a channel, upsampled to the input and min–max scaled, masks the input. Constant channels get none.</summary>
internal sealed class MaskedInputs(RunContext run, Layer layer) : IChannelTrials
{
    private readonly ActivationSignals _activation = run.Activations[layer.Value];

    /// <inheritdoc/>
    public IReadOnlyList<int> Channels { get; } = Varying(run.Activations[layer.Value]);

    /// <inheritdoc/>
    public torch.Tensor Scores(IReadOnlyList<int> channels)
    {
        using var scope = torch.NewDisposeScope();
        var (_, height, width) = run.Network.Picture;
        var masks = torch.empty([channels.Count, 1, height, width], torch.ScalarType.Float32);
        var place = TensorValues.Place(masks);
        for (var index = 0; index < channels.Count; index++)
        {
            Fill(place.Slice(index * height * width, height * width), channels[index], height, width);
        }

        using var forward = run.Network.Forward(masks.mul(run.Picture), [], run.Cancellation);
        return forward.Scores.alias().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static int[] Varying(ActivationSignals activation) =>
    [
        .. Enumerable.Range(0, activation.Channels).Where(channel => TensorPrimitives.Max(activation.Planes.Plane(channel)) > TensorPrimitives.Min(activation.Planes.Plane(channel))),
    ];

    private void Fill(Span<float> mask, int channel, int height, int width)
    {
        Upsampling.Bilinear(_activation.Planes.Plane(channel), _activation.Height, _activation.Width, height, width, mask);
        Scaling.ToUnit(mask);
    }
}
