using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that tries every channel of a layer and reads how the class's score answers: one forward a channel, for all classes.</summary>
public interface IChannelScoreMethod : ISaliencyMethod
{
    /// <summary>What a trial does; methods of one kind share the trials of a layer.</summary>
    ChannelTrial Trial { get; }

    /// <summary>Most trials at once; null: as many as the network's size suggests. Never changes the map.</summary>
    int? Batch { get; }

    /// <summary>The map of a layer for a class. Call inside a dispose scope.</summary>
    /// <param name="activation">The layer's clean activation.</param>
    /// <param name="clean">The class's score for the clean input.</param>
    /// <param name="scores">Its score in each channel's trial; null for a channel left out.</param>
    LayerMap Compute(ActivationSignals activation, float clean, IReadOnlyList<float?> scores);
}
