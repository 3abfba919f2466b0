using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Sensitivity;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Sensitivity;

/// <summary>Spearman over depth: a line for each method, with values at the chosen one.</summary>
public sealed partial class SensitivityPlot
{
    private const int Width = 860;
    private const int Left = 36;
    private const int Right = 690;
    private const int Top = 16;
    private const double LabelStep = 15;

    /// <summary>What is compared.</summary>
    [Parameter, EditorRequired]
    public required SensitivityView View { get; set; }

    /// <summary>Gives a cell's score; null: not yet there.</summary>
    [Parameter, EditorRequired]
    public required Func<SensitivityCell, ClassSensitivityScore?> Score { get; set; }

    private bool Crowded => View.Layers.Count > 8;

    private int Bottom => Math.Max(226, (int)(Top + (LabelStep * View.Methods.Count)));

    private int Height => Bottom + (Crowded ? 64 : 28);

    private string Label => "Spearman over depth: " + string.Join("; ", Lines.Select(line => $"{line.Name} {string.Join(", ", line.Points.Select(point => $"{View.Layers[point.Place].Name} {Wording.Score(point.Value)}"))}"));

    private IReadOnlyList<SensitivityLine> Lines
    {
        get
        {
            var lines = View.Cells.GroupBy(cell => cell.Entry).Select(Line).Where(line => line.Points.Count > 0).OrderByDescending(line => line.Points[^1].Value).ToList();
            // Names stand at the ends of their lines, moved apart where they would lie on each other.
            var free = (double)Top;
            for (var place = 0; place < lines.Count; place++)
            {
                var room = Bottom - (LabelStep * (lines.Count - 1 - place));
                lines[place] = lines[place] with { Label = Math.Min(room, Math.Max(free, At(lines[place].Points[^1].Value))) };
                free = lines[place].Label + LabelStep;
            }

            return lines;

            double At(double value) => Top + ((1 - value) / 2 * (Bottom - Top));
        }
    }

    private SensitivityLine Line(IGrouping<MethodEntry, SensitivityCell> row)
    {
        var values = row.Select((cell, place) => (Place: place, Value: Score(cell)?.Spearman)).ToList();
        var path = string.Concat(values.Where(point => point.Value is not null)
            .Select(point => $"{(point.Place > 0 && values[point.Place - 1].Value is not null ? 'L' : 'M')}{X(point.Place)} {Y(point.Value!.Value)}"));
        return new SensitivityLine(row.Key.Name, row.Key == View.Chosen?.Entry, [.. values.Where(point => point.Value is not null).Select(point => (point.Place, point.Value!.Value))], path, 0);
    }

    private string X(int place) => Place(View.Layers.Count == 1 ? (Left + Right) / 2.0 : Left + 24 + ((Right - Left - 48.0) * place / (View.Layers.Count - 1)));

    private string Y(double value) => Place(Top + ((1 - value) / 2 * (Bottom - Top)));

    private string? Turn(int place) => Crowded ? $"rotate(-40 {X(place)} {Bottom + 14})" : null;

    private static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
