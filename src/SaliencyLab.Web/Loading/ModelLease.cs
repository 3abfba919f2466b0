using SaliencyLab.Explanations.Models;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Loading;

/// <summary>A loaded model in use: it is not freed before this is disposed.</summary>
internal sealed class ModelLease(ModelSlot slot, Action release) : IDisposable
{
    private Action? _release = release;

    /// <summary>The model under its own card.</summary>
    public ExplainableModel Model => slot.Model!;

    /// <summary>The model under a card's changes.</summary>
    /// <exception cref="SaliencyLab.Explanations.Requests.RequestException">A field of the card is wrong.</exception>
    public ExplainableModel Under(CardChanges changes) => changes.Fields is { } fields ? slot.Under(changes.Key, fields, changes.Labels) : slot.Model!;

    /// <summary>What evaluations of the model take at a size of its input.</summary>
    public PassTime PassTime((int Channels, int Height, int Width) size) => slot.PassTimes.GetOrAdd(size, _ => new PassTime());

    /// <summary>Gives it back.</summary>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
