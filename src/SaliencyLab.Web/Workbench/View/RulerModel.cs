using SaliencyLab.Models.Graph;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The layer ruler: one tick a layer, one band a resolution.</summary>
/// <param name="Ticks">Shallow to deep.</param>
/// <param name="Bands">Runs of ticks with the same resolution.</param>
public sealed record RulerModel(IReadOnlyList<RulerTick> Ticks, IReadOnlyList<RulerBand> Bands)
{
    /// <summary>Place of the first chosen tick; -1: none.</summary>
    public int Chosen { get; } = Enumerable.Range(0, Ticks.Count).FirstOrDefault(place => Ticks[place].Chosen, -1);

    /// <summary>Builds it from the scrubber's layers; chosen layers that are not among them (found by search) get a tick of their own.</summary>
    public static RulerModel Of(IReadOnlyList<Layer> ruler, IReadOnlyCollection<Layer> chosen)
    {
        var known = ruler.Select(layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        List<Layer> layers = [.. ruler.Concat(chosen.Where(layer => !known.Contains(layer.Name))).OrderBy(layer => layer.Position)];
        var marked = chosen.Select(layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        var prefix = CommonParent(ruler);
        List<RulerTick> ticks = [.. layers.Select(layer => new RulerTick(layer, Short(layer.Name, prefix), marked.Contains(layer.Name)))];
        return new RulerModel(ticks, Runs(ticks));
    }

    /// <summary>A place moved by some ticks, held at the ends.</summary>
    public int Move(int steps) => Ticks.Count == 0 ? -1 : Math.Clamp((Chosen < 0 ? Ticks.Count - 1 : Chosen) + steps, 0, Ticks.Count - 1);

    private static List<RulerBand> Runs(List<RulerTick> ticks)
    {
        var bands = new List<RulerBand>();
        for (var start = 0; start < ticks.Count;)
        {
            var (height, width) = (ticks[start].Layer.Height, ticks[start].Layer.Width);
            var end = start;
            while (end < ticks.Count && ticks[end].Layer.Height == height && ticks[end].Layer.Width == width)
            {
                end++;
            }

            bands.Add(new RulerBand(start, end - start, Wording.Size(height, width), ticks[start..end].Any(tick => tick.Chosen)));
            start = end;
        }

        return bands;
    }

    /// <summary>The parent module that most of the layers share, such as "blocks."; "" where there is none.</summary>
    private static string CommonParent(IReadOnlyList<Layer> layers)
    {
        var parent = layers.Select(layer => Parent(layer.Name)).GroupBy(name => name).OrderByDescending(group => group.Count()).FirstOrDefault();
        return parent is not null && parent.Count() > 1 ? parent.Key : "";
    }

    private static string Parent(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..(dot + 1)] : "";

    private static string Short(string name, string prefix) => prefix.Length > 0 && name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
}
