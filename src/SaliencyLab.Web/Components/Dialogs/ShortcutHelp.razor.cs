using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>The list of keys, and the switch that turns them off.</summary>
public sealed partial class ShortcutHelp
{
    private bool _on = true;

    /// <summary>The page's scripts.</summary>
    [Parameter, EditorRequired]
    public required PageScripts Scripts { get; set; }

    private static (string[] Keys, string What)[] Lines { get; } =
    [
        (["←", "→"], "shallower or deeper layer"),
        (["1", "…", "9"], "explain the class at that place of the ranking, or no longer"),
        (["/"], "search all classes"),
        (["Ctrl", "Z"], "undo"),
        (["Ctrl", "Shift", "Z"], "redo"),
        (["Ctrl", "V"], "paste a picture"),
        (["Esc"], "close what is open"),
        (["?"], "this list"),
    ];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _on = await Scripts.KeysAreOn();

    private async Task Switch(ChangeEventArgs change)
    {
        _on = change.Value is true;
        await Scripts.SwitchKeys(_on);
    }
}
