using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>What every pass of a run reads, and where its maps go.</summary>
/// <param name="network">The network at the picture's size.</param>
/// <param name="picture">1×C×H×W; stays the caller's.</param>
/// <param name="clock">Told of every evaluation.</param>
/// <param name="batch">Most copies of the input at once.</param>
/// <param name="cancellation">Looked at between nodes and batches.</param>
internal sealed class RunContext(ShapedNetwork network, torch.Tensor picture, RunClock clock, int batch, CancellationToken cancellation) : IDisposable
{
    /// <summary>The network at the picture's size.</summary>
    public ShapedNetwork Network { get; } = network;

    /// <summary>1×C×H×W.</summary>
    public torch.Tensor Picture { get; } = picture;

    /// <summary>Told of every evaluation.</summary>
    public RunClock Clock { get; } = clock;

    /// <summary>Most copies of the input at once.</summary>
    public int Batch { get; } = batch;

    /// <summary>Looked at between nodes and batches.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>All maps so far.</summary>
    public Dictionary<MapKey, SaliencyMap> Maps { get; } = [];

    /// <summary>The activation of every layer for the clean input, by value; known after the clean pass.</summary>
    public Dictionary<string, ActivationSignals> Activations { get; } = [];

    /// <summary>All scores of the clean input; known after the clean pass.</summary>
    public float[] Scores { get; set; } = [];

    /// <summary>The run on the network as it is, where this one is on the network after a step of learning; else null.</summary>
    public RunContext? Before { get; init; }

    /// <summary>Frees the activations.</summary>
    public void Dispose()
    {
        foreach (var activation in Activations.Values)
        {
            activation.Dispose();
        }

        Activations.Clear();
    }
}
