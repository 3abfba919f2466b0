using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Rail;

/// <summary>A search over all classes. Only the lines in sight travel to the browser.</summary>
public sealed partial class ClassSearch
{
    private string _text = "";
    private bool _open;
    private int _active = -1;
    private int _inputs;
    private List<ClassScore> _found = [];
    private IReadOnlyList<ClassScore>? _searched;
    private ClassNames _names = new([]);

    /// <summary>All classes, highest score first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ClassScore> Ranked { get; set; }

    /// <summary>Those explained.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ClassScore> Explained { get; set; }

    /// <summary>A class was picked, by index.</summary>
    [Parameter]
    public EventCallback<int> ClassToggled { get; set; }

    private ClassScore? Active => _active >= 0 && _active < _found.Count ? _found[_active] : null;

    private string? ActiveId => Active is { } active ? $"class-option-{active.Index}" : null;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_searched != Ranked)
        {
            _names = new ClassNames(Ranked);
            Search();
        }
    }

    private void OpenList() => _open = true;

    private void Close()
    {
        if (_text.Length > 0)
        {
            // A new, empty input: what somebody types is never written back, since it may be ahead of the server.
            _inputs++;
        }

        (_open, _active, _text) = (false, -1, "");
        Search();
    }

    private void Typed(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        _open = true;
        Search();
        _active = _text.Length > 0 && _found.Count > 0 ? 0 : -1;
    }

    private async Task Key(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                _open = true;
                _active = Math.Min(_active + 1, _found.Count - 1);
                break;
            case "ArrowUp":
                _active = Math.Max(_active - 1, 0);
                break;
            case "Enter" when Active is { } active:
                await ClassToggled.InvokeAsync(active.Index);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private void Search()
    {
        _searched = Ranked;
        _found = [.. ClassSearcher.Find(Ranked, _text)];
    }

    private bool IsExplained(ClassScore score) => Explained.Any(explained => explained.Index == score.Index);
}
