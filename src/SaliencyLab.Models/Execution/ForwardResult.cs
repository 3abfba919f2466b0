using SaliencyLab.Models.Graph;
using TorchSharp;

namespace SaliencyLab.Models.Execution;

/// <summary>Scores and tapped activations of one forward pass, still connected for any number of backward passes.</summary>
public sealed class ForwardResult : IDisposable
{
    internal ForwardResult() => throw new NotImplementedException();

    /// <summary>B×classes, float32, before softmax or sigmoid; connected to the taps.</summary>
    public torch.Tensor Scores => throw new NotImplementedException();

    /// <summary>A tap's activation as B×K×h×w (tokens and channels-last layers rearranged, class and distillation tokens left out), detached.</summary>
    public torch.Tensor Activation(Layer tap) => throw new NotImplementedException();

    /// <summary>
    /// Gradients of an objective made from <see cref="Scores"/> (a scalar) with respect to every tap, in the layout of <see cref="Activation"/>; zeros for a tap that the score does not depend on.
    /// </summary>
    /// <param name="objective">Scalar tensor connected to <see cref="Scores"/>.</param>
    /// <param name="keep">Whether another backward pass follows.</param>
    public IReadOnlyDictionary<Layer, torch.Tensor> Gradients(torch.Tensor objective, bool keep) => throw new NotImplementedException();

    /// <summary>Frees everything.</summary>
    public void Dispose() => throw new NotImplementedException();
}
