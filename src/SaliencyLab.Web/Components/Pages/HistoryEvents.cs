using Microsoft.JSInterop;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What js/shortcuts.js tells a page whose only keys are those of its history.</summary>
internal sealed class HistoryEvents : IDisposable
{
    private readonly Func<Task> _undo;
    private readonly Func<Task> _redo;

    /// <summary>Listens for one page.</summary>
    public HistoryEvents(Func<Task> undo, Func<Task> redo)
    {
        (_undo, _redo) = (undo, redo);
        Reference = DotNetObjectReference.Create(this);
    }

    /// <summary>What the script holds.</summary>
    public DotNetObjectReference<HistoryEvents> Reference { get; }

    /// <summary>Undo.</summary>
    [JSInvokable]
    public Task Undo() => _undo();

    /// <summary>Redo.</summary>
    [JSInvokable]
    public Task Redo() => _redo();

    /// <inheritdoc />
    public void Dispose() => Reference.Dispose();
}
