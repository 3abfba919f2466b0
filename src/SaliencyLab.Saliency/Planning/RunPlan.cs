using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Requested maps sorted by what they need of the network into the fewest passes.</summary>
internal sealed class RunPlan
{
    private RunPlan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps, ILookup<MapKey, int> requests, ShapedNetwork network)
    {
        Requests = requests;
        Passes = [.. Plain(maps, network), .. MetaPass.Plan(maps, network)];
        var planned = Passes.SelectMany(pass => pass.Keys).ToHashSet();
        if (maps.FirstOrDefault(map => !planned.Contains(map.Key)) is { } stray)
        {
            throw new ArgumentException($"The run does not know how to compute {stray.Method.Id}.", nameof(maps));
        }
    }

    /// <summary>The passes for maps of one network: that of the file, or one after a step of learning. The clean one first.</summary>
    public static IReadOnlyList<IPass> PassesFor(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps, ShapedNetwork network) =>
        [
            new CleanPass(maps, network),
            .. RulePass.Plan(maps, network.Layers),
            .. Trials(maps),
        ];

    /// <summary>The passes for maps of methods that try the network many times.</summary>
    public static IReadOnlyList<IPass> Trials(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps) =>
        [.. NoisyPass.Plan(maps), .. PathPass.Plan(maps), .. MaskPass.Plan(maps), .. ChannelPass.Plan(maps)];

    /// <summary>The passes in the order in which they run; the clean one first.</summary>
    public IReadOnlyList<IPass> Passes { get; }

    /// <summary>The requests of one layer, by index, whose answer a map is.</summary>
    public ILookup<MapKey, int> Requests { get; }

    /// <summary>Forward evaluations of one picture.</summary>
    public int Forwards => Passes.Sum(pass => pass.Forwards);

    /// <summary>Backward evaluations of one picture.</summary>
    public int Backwards => Passes.Sum(pass => pass.Backwards);

    /// <summary>Plans requests after checking that they fit the network.</summary>
    /// <exception cref="OptionException">An option does not fit a layer, or the weights of a combination don't fit its layers.</exception>
    /// <exception cref="LayerException">A method makes no sense at a layer.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">A method's backward rule does not know a node behind its layer.</exception>
    /// <exception cref="ArgumentException">A class that the network lacks, no layer, or a method that nobody can run.</exception>
    public static RunPlan Of(IReadOnlyList<MapRequest> requests, ShapedNetwork network)
    {
        foreach (var request in requests)
        {
            Check(request, network);
        }

        var single = requests.Select((request, index) => (request, index)).Where(item => item.request.Combination is null);
        return new RunPlan(
            [.. requests.SelectMany(Maps).DistinctBy(map => map.Key)],
            single.ToLookup(item => MapKey.Of(item.request.Method, item.request.Layers[0], item.request.Class, item.request.Meta), item => item.index),
            network);
    }

    /// <summary>The layers whose maps a request needs: those of weight 0 are not computed.</summary>
    public static IEnumerable<Layer> Layers(MapRequest request) => request.Combination is { } combination
        ? request.Layers.Where((_, index) => combination.Weights[index] > 0)
        : request.Layers;

    /// <summary>The maps of single layers that a request needs.</summary>
    public static IEnumerable<PlannedMap<ISaliencyMethod>> Maps(MapRequest request) =>
        Layers(request).Select(layer => new PlannedMap<ISaliencyMethod>(MapKey.Of(request.Method, layer, request.Class, request.Meta), request.Method, layer));

    // Where every map is of a changed network, the first step's forward gives the scores.
    private static IReadOnlyList<IPass> Plain(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps, ShapedNetwork network)
    {
        PlannedMap<ISaliencyMethod>[] plain = [.. maps.Where(map => map.Key.Meta is null)];
        return plain.Length > 0 || maps.Count == 0 ? PassesFor(plain, network) : [];
    }

    private static void Check(MapRequest request, ShapedNetwork network)
    {
        var classes = network.Classes;
        if (request.Class < 0 || request.Class >= classes)
        {
            throw new ArgumentException($"Class {request.Class} does not exist; the network has {classes} (0 to {classes - 1}).", nameof(request));
        }

        if (request.Combination is { } combination)
        {
            Combination.LayerWeights.Custom(combination.Weights, request.Layers.Count);
        }
        else if (request.Layers.Count != 1)
        {
            throw new ArgumentException($"A map without a combination is of one layer, not {request.Layers.Count}.", nameof(request));
        }

        foreach (var layer in request.Layers)
        {
            LayerCheck.Run(request.Method, layer, network);
        }
    }
}
