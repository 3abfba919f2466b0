using SaliencyLab.Models.Graph;
using TorchSharp;

namespace SaliencyLab.Models.Execution;

/// <summary>A network at one picture size, ready to run. Immutable; shared by any number of threads.</summary>
public sealed class ShapedNetwork
{
    internal ShapedNetwork() => throw new NotImplementedException();

    /// <summary>The network it belongs to.</summary>
    public Network Network => throw new NotImplementedException();

    /// <summary>Channels, height and width of the picture.</summary>
    public (int Channels, int Height, int Width) Picture => throw new NotImplementedException();

    /// <summary>Number of scores.</summary>
    public int Classes => throw new NotImplementedException();

    /// <summary>Whether several pictures can run at once with right results (a free batch, checked by comparing two rows with single runs).</summary>
    public bool TakesBatches => throw new NotImplementedException();

    /// <summary>Bytes of all values of one forward of one picture, for memory budgets.</summary>
    public long BytesPerPicture => throw new NotImplementedException();

    /// <summary>Where maps can be computed.</summary>
    public LayerCatalogue Layers => throw new NotImplementedException();

    /// <summary>
    /// Runs the network. Nothing before the first tap joins the autograd graph; with no taps nothing does.
    /// Call inside a dispose scope on a worker thread; the result is disposed by the caller.
    /// </summary>
    /// <param name="pictures">B×C×H×W, float32, channels first whatever the file wants; permuted, cast and filled up to a fixed batch inside. B above 1 only where <see cref="TakesBatches"/>.</param>
    /// <param name="taps">Layers whose activations and gradients are wanted.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">A node failed (named), or a score is not finite.</exception>
    public ForwardResult Forward(torch.Tensor pictures, IReadOnlyCollection<Layer> taps, CancellationToken cancellation) => throw new NotImplementedException();
}
