using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Controls;

/// <summary>Takes choices back, and takes them again.</summary>
public sealed partial class UndoRedo
{
    /// <summary>Whether there is a choice to take back.</summary>
    [Parameter, EditorRequired]
    public required bool CanUndo { get; set; }

    /// <summary>Whether there is a choice to take again.</summary>
    [Parameter, EditorRequired]
    public required bool CanRedo { get; set; }

    /// <summary>Undo.</summary>
    [Parameter]
    public EventCallback Undone { get; set; }

    /// <summary>Redo.</summary>
    [Parameter]
    public EventCallback Redone { get; set; }
}
