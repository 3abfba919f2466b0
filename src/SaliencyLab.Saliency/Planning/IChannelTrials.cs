using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>One kind of trial with the channels of one layer.</summary>
internal interface IChannelTrials : IDisposable
{
    /// <summary>The channels worth a trial.</summary>
    IReadOnlyList<int> Channels { get; }

    /// <summary>Scores of some trials, one row a channel. Call inside a dispose scope.</summary>
    /// <param name="channels">As many as a batch holds, or fewer.</param>
    torch.Tensor Scores(IReadOnlyList<int> channels);
}
