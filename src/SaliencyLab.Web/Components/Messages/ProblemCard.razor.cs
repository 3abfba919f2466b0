using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>What failed, where, and what to do; over the earlier view, which keeps working.</summary>
public sealed partial class ProblemCard
{
    private const int MostLayers = 4;

    private bool _copied;
    private Problem? _shown;

    /// <summary>What could not be done.</summary>
    [Parameter, EditorRequired]
    public required Problem Problem { get; set; }

    /// <summary>The page's scripts.</summary>
    [Parameter, EditorRequired]
    public required PageScripts Scripts { get; set; }

    /// <summary>It was closed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>It is to be tried again; without a receiver there is no button.</summary>
    [Parameter]
    public EventCallback RetryAsked { get; set; }

    /// <summary>The card of the model that could not be opened is to be edited; without a receiver there is a link to the workbench, which can.</summary>
    [Parameter]
    public EventCallback CardAsked { get; set; }

    /// <summary>One of the layers offered was picked, by name.</summary>
    [Parameter]
    public EventCallback<string> LayerTaken { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shown != Problem)
        {
            _shown = Problem;
            _copied = false;
        }
    }

    private async Task Copy()
    {
        await Scripts.Copy(ProblemText.Of(Problem));
        _copied = true;
    }
}
