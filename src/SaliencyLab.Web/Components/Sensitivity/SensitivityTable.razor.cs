using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Web.Sensitivity;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Sensitivity;

/// <summary>Correlations of methods × layers; a click shows the two maps behind one.</summary>
public sealed partial class SensitivityTable
{
    /// <summary>What is compared.</summary>
    [Parameter, EditorRequired]
    public required SensitivityView View { get; set; }

    /// <summary>Gives a cell's score; null: not yet there.</summary>
    [Parameter, EditorRequired]
    public required Func<SensitivityCell, ClassSensitivityScore?> Score { get; set; }

    /// <summary>A cell was clicked.</summary>
    [Parameter]
    public EventCallback<SensitivityCell> Picked { get; set; }

    private static string Text(ClassSensitivityScore? score, double? value) => score is null ? "…" : value is { } number ? Wording.Score(number) : "–";

    private static string Length(double? value) => string.Create(CultureInfo.InvariantCulture, $"width: {Math.Max(0, value ?? 0) * 100:F0}%");

    private static string Words(SensitivityCell cell, ClassSensitivityScore? score) => $"{cell.Entry.Name} at {cell.Layer.Name}: " + score switch
    {
        null => "not computed yet",
        { Spearman: { } spearman, Pearson: { } pearson } => $"Spearman {Wording.Score(spearman)}, Pearson {Wording.Score(pearson)}",
        _ => score.Reason,
    };
}
