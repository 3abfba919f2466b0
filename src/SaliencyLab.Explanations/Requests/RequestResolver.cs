using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations.Requests;

/// <summary>From the entries of a request to the maps they stand for, in the order entry, layer, class.</summary>
public static class RequestResolver
{
    // Their maps don't depend on the class where every position has the same gradient (METHODS §3).
    private static readonly string[] _classBlind = ["normgrad", "gradient", "gradient-sum"];

    /// <summary>Checks every entry, and only then runs the network where a word such as "top" or "deepest" asks for it. Call it on a worker thread.</summary>
    /// <param name="model">The model under the request's card.</param>
    /// <param name="network">It at the picture's size.</param>
    /// <param name="picture">Channels × height × width.</param>
    /// <exception cref="RequestException">An entry is wrong, or there is too much of something; names the key.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">A method does not know a node behind its layer; names it.</exception>
    public static IReadOnlyList<ResolvedMap> Resolve(
        ExplainableModel model, ShapedNetwork network, float[] picture, IReadOnlyList<MapEntry> entries, CancellationToken cancellation)
    {
        var known = Known(model, network, entries);
        var facts = new PictureFacts(network, picture, cancellation);
        IReadOnlyList<ResolvedMap> maps = [.. known.SelectMany((entry, index) => Expand(entry, index, facts, network))];
        CheckSamples(maps.Select(map => map.Request).Where(map => map.Method is INoisyGradientMethod)
            .Select(map => (((INoisyGradientMethod)map.Method).Noise, map.Class, map.Meta)).Distinct().Sum(run => (long)run.Noise.Samples));
        CheckValues(maps, network);
        CheckEvaluations(SaliencyRun.Estimate(network, [.. maps.Select(map => map.Request)]));
        return maps;
    }

    /// <summary>Checks what can be checked without running the network: every name, option and cap but those that hang on what "top" and "deepest" stand for.</summary>
    /// <param name="model">The model under the request's card.</param>
    /// <param name="network">It at the picture's size.</param>
    /// <exception cref="RequestException">An entry is wrong, or there is too much of something; names the key.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">A method does not know a node behind its layer; names it.</exception>
    public static void Check(ExplainableModel model, ShapedNetwork network, IReadOnlyList<MapEntry> entries)
    {
        var known = Known(model, network, entries);
        foreach (var entry in known)
        {
            CheckLayers(entry, network);
        }

        CheckSamples(known.Where(entry => entry.Method is INoisyGradientMethod).GroupBy(entry => (((INoisyGradientMethod)entry.Method).Noise, entry.Meta))
            .Sum(group => (long)group.Key.Noise.Samples * group.Max(entry => entry.Class.Count)));
        CheckEvaluations(SaliencyRun.EstimateTrials([.. known.SelectMany(Trials)]));
    }

    /// <summary>Checks one entry as <see cref="Check"/> does, apart from caps: it may be impossible where those beside it are not.</summary>
    /// <param name="index">Its place in "maps", for the key.</param>
    /// <exception cref="RequestException">It is wrong; names the key.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">Its method does not know a node behind its layer; names it.</exception>
    public static void CheckEntry(ExplainableModel model, ShapedNetwork network, MapEntry entry, int index) =>
        CheckLayers(CheckedEntry.Of(entry, $"maps[{index}]", model, network), network);

    private static void CheckLayers(CheckedEntry entry, ShapedNetwork network)
    {
        foreach (var layer in entry.Layers.SelectMany(target => target.Known ?? []))
        {
            Fitting(entry, layer, network);
        }
    }

    private static CheckedEntry[] Known(ExplainableModel model, ShapedNetwork network, IReadOnlyList<MapEntry> entries)
    {
        if (entries.Count == 0)
        {
            throw new RequestException("maps", "maps: is empty. Ask for at least one map.");
        }

        CheckedEntry[] known = [.. entries.Select((entry, index) => CheckedEntry.Of(entry, $"maps[{index}]", model, network))];
        var count = known.Sum(entry => (long)entry.Maps);
        return count <= RequestLimits.Maps
            ? known
            : throw new RequestException("maps", $"maps: stands for {count:N0} maps; {RequestLimits.Maps} are allowed in one request. Ask for fewer layers or classes.") { Limit = $"{RequestLimits.Maps} maps" };
    }

    private static IEnumerable<ResolvedMap> Expand(CheckedEntry entry, int index, PictureFacts facts, ShapedNetwork network)
    {
        var classes = entry.Class.Classes(facts);
        if (entry.Combine is null)
        {
            return
                from layer in entry.Layers[0].Layers(facts)
                let checkedLayer = Fitting(entry, layer, network)
                let method = entry.Method.At([checkedLayer], network.Layers)
                from target in classes
                select new ResolvedMap(new MapRequest(method, [checkedLayer], target, Meta: entry.Meta), index, entry.WrittenWith(method), []);
        }

        var (layers, combination, remarks) = Combine(entry, facts, network);
        var combined = entry.Method.At(layers, network.Layers);
        return classes.Select(target => new ResolvedMap(new MapRequest(combined, layers, target, combination, entry.Meta), index, entry.WrittenWith(combined), remarks));
    }

    private static (IReadOnlyList<Layer> Layers, LayerCombination Combination, IReadOnlyList<string> Remarks) Combine(CheckedEntry entry, PictureFacts facts, ShapedNetwork network)
    {
        (Layer Layer, bool Named)[] written = [.. entry.Layers.SelectMany(target => target.Layers(facts).Select(layer => (layer, target.Named)))];
        var droppable = _classBlind.Contains(entry.Method.Id, StringComparer.Ordinal) && entry.Combine!.Numbers is null && written.Any(item => !item.Named);
        (Layer Layer, bool Named)[] kept = droppable ? [.. written.Where(item => item.Named || item.Layer.Position <= facts.Deepest.Position)] : written;
        if (kept.Length == 0)
        {
            kept = written;
        }

        // Words weigh the layers by depth; numbers belong to the layers as written, and move with them.
        Layer[] deepening = [.. kept.Select(item => Fitting(entry, item.Layer, network)).OrderBy(layer => layer.Position)];
        var weights = entry.Combine!.WeightsOf(kept.Length, $"{entry.Key}.combine");
        IReadOnlyList<double> sorted = entry.Combine.Numbers is null
            ? weights
            : [.. kept.Zip(weights).OrderBy(pair => pair.First.Layer.Position).Select(pair => pair.Second)];
        IReadOnlyList<string> remarks = kept.Length == written.Length
            ? []
            : [$"{string.Join(", ", written.Except(kept).Select(item => item.Layer.Name))} left out: every position has the same gradient there, so the map is the same for every class. Name the layer to have it in."];
        return (deepening, new LayerCombination(entry.Combine.By, sorted), remarks);
    }

    private static Layer Fitting(CheckedEntry entry, Layer layer, ShapedNetwork network)
    {
        try
        {
            LayerCheck.Run(entry.Method, layer, network);
            return layer;
        }
        catch (OptionException wrong)
        {
            throw new RequestException($"{entry.Key}.options.{wrong.Key}", $"{entry.Key}.options.{wrong.Key}: {wrong.Message}");
        }
        catch (LayerException wrong)
        {
            var key = entry.Combine is null ? $"{entry.Key}.layer" : $"{entry.Key}.layers";
            throw new RequestException(key, $"{key}: {wrong.Message}");
        }
    }

    private static void CheckSamples(long samples)
    {
        if (samples > RequestLimits.Samples)
        {
            throw new RequestException("maps", $"maps: asks for {samples:N0} noisy copies over all classes; {RequestLimits.Samples:N0} are allowed in one request. Ask for fewer samples or classes.")
            {
                Limit = $"{RequestLimits.Samples:N0} noisy copies",
            };
        }
    }

    // As many classes as the entry stands for: which ones they are changes nothing.
    private static IEnumerable<MapRequest> Trials(CheckedEntry entry) =>
        from target in entry.Layers
        from layer in target.Known ?? []
        from category in Enumerable.Range(0, entry.Class.Count)
        select new MapRequest(entry.Method, [layer], category, Meta: entry.Meta);

    private static void CheckEvaluations(RunEstimate estimate)
    {
        var evaluations = estimate.Evaluations;
        if (evaluations > RequestLimits.Evaluations)
        {
            throw new RequestException("maps", $"maps: takes {evaluations:N0} evaluations of the network; {RequestLimits.Evaluations:N0} are allowed in one request. Ask for fewer masks, samples or steps, or for fewer layers or classes of slow methods.") { Limit = $"{RequestLimits.Evaluations:N0} evaluations" };
        }
    }

    private static void CheckValues(IReadOnlyList<ResolvedMap> maps, ShapedNetwork network)
    {
        var values = maps.Sum(map => map.Request.Combination is null
            ? (long)map.Request.Layers[0].Height * map.Request.Layers[0].Width
            : (long)network.Picture.Height * network.Picture.Width);
        if (values > RequestLimits.Values)
        {
            throw new RequestException("maps", $"maps: their values are {values:N0} together; {RequestLimits.Values:N0} are allowed in one request. Ask for fewer maps.") { Limit = $"{RequestLimits.Values:N0} values" };
        }
    }
}
