using System.Collections.Concurrent;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Loading;

/// <summary>A model's place in memory. Everything but <see cref="Loading"/> and <see cref="PassTimes"/> is guarded by the lock of <see cref="LoadedModels"/>.</summary>
internal sealed class ModelSlot
{
    private const int MostVariants = 32;
    private readonly Lock _variantsLock = new();
    private readonly Dictionary<string, ExplainableModel> _variants = new(StringComparer.Ordinal);

    /// <summary>Held while the file is read, so that it is read once.</summary>
    public Lock Loading { get; } = new();

    /// <summary>The model, once it is loaded.</summary>
    public ExplainableModel? Model { get; set; }

    /// <summary>Bytes it takes.</summary>
    public long Bytes { get; set; }

    /// <summary>Leases given out.</summary>
    public int Users { get; set; }

    /// <summary>When it was last given out; grows.</summary>
    public long Used { get; set; }

    /// <summary>What its evaluations take, by the size of its input. Guards itself.</summary>
    public ConcurrentDictionary<(int Channels, int Height, int Width), PassTime> PassTimes { get; } = [];

    /// <summary>The model under a changed card. A card that asks for other scores or another layout makes a network of its own, whose shapes are worth keeping.</summary>
    /// <param name="key">Says what is in the card and the labels.</param>
    public ExplainableModel Under(string key, CardFields card, IReadOnlyList<string>? labels)
    {
        lock (_variantsLock)
        {
            if (_variants.TryGetValue(key, out var kept))
            {
                return kept;
            }

            if (_variants.Count == MostVariants)
            {
                _variants.Clear();
            }

            return _variants[key] = Model!.With(card, labels);
        }
    }
}
