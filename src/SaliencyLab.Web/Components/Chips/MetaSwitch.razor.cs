using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>Switches the meta-learning step on and off, with its length and direction.</summary>
public sealed partial class MetaSwitch
{
    private string? _problem;

    /// <summary>The step; null: none.</summary>
    [Parameter, EditorRequired]
    public required MetaStep? Step { get; set; }

    /// <summary>Another step was chosen; null: none.</summary>
    [Parameter]
    public EventCallback<MetaStep?> StepChanged { get; set; }

    private string Epsilon => (Step?.Epsilon ?? MetaStep.Default).ToString("0.##########", CultureInfo.InvariantCulture);

    private Task Toggle()
    {
        _problem = null;
        return StepChanged.InvokeAsync(Step is null ? new MetaStep() : null);
    }

    private Task Direct(bool negate) => Step is { } step ? StepChanged.InvokeAsync(step with { Negate = negate }) : Task.CompletedTask;

    private Task TakeEpsilon(ChangeEventArgs change)
    {
        var valid = double.TryParse(change.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var epsilon) && epsilon is >= 0 and <= MetaStep.Largest;
        _problem = valid ? null : $"ε must be a number from 0 to {MetaStep.Largest}, such as {MetaStep.Default.ToString(CultureInfo.InvariantCulture)}.";
        return valid && Step is { } step ? StepChanged.InvokeAsync(step with { Epsilon = epsilon }) : Task.CompletedTask;
    }
}
