using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Requested maps sorted by what they need of the network: the clean input or noisy copies of it, and a class.</summary>
internal sealed class RunPlan
{
    private const long MomentBytes = 1L << 30;

    private RunPlan(IReadOnlyList<MapRequest> requests)
    {
        var wanted = requests.SelectMany(request => Layers(request).Select(layer => (request.Method, Layer: layer, request.Class))).ToArray();
        Activations = Distinct<IActivationMethod>(wanted);
        Gradients = [.. Distinct<IGradientMethod>(wanted).GroupBy(map => map.Key.Class)];
        Noisy = [.. Distinct<INoisyGradientMethod>(wanted).GroupBy(map => map.Method.Noise).SelectMany(group => NoisyGroup.Split(group.Key, group, MomentBytes))];
        Taps = [.. wanted.Select(map => map.Layer).DistinctBy(layer => layer.Value)];
        Forwards = 1 + Noisy.Sum(group => group.Noise.Samples);
        Backwards = Gradients.Count + Noisy.Sum(group => group.Noise.Samples * group.Classes.Count);
    }

    /// <summary>Maps that need no gradient.</summary>
    public IReadOnlyList<PlannedMap<IActivationMethod>> Activations { get; }

    /// <summary>Maps of the clean input's gradient, by class: one backward pass each.</summary>
    public IReadOnlyList<IGrouping<int, PlannedMap<IGradientMethod>>> Gradients { get; }

    /// <summary>Maps of noisy copies, by their noise.</summary>
    public IReadOnlyList<NoisyGroup> Noisy { get; }

    /// <summary>Every layer that a map needs, one a tapped value.</summary>
    public IReadOnlyList<Layer> Taps { get; }

    /// <summary>Forward evaluations of one picture.</summary>
    public int Forwards { get; }

    /// <summary>Backward evaluations of one picture.</summary>
    public int Backwards { get; }

    /// <summary>Plans requests after checking that they fit the network.</summary>
    /// <exception cref="OptionException">An option does not fit a layer, or the weights of a combination don't fit its layers.</exception>
    /// <exception cref="ArgumentException">A class that the network lacks, no layer, or a method that nobody can run.</exception>
    public static RunPlan Of(IReadOnlyList<MapRequest> requests, ShapedNetwork network)
    {
        foreach (var request in requests)
        {
            Check(request, network.Classes);
        }

        return new RunPlan(requests);
    }

    /// <summary>The layers whose maps a request needs: those of weight 0 are not computed.</summary>
    public static IEnumerable<Layer> Layers(MapRequest request) => request.Combination is { } combination
        ? request.Layers.Where((_, index) => combination.Weights[index] > 0)
        : request.Layers;

    private static void Check(MapRequest request, int classes)
    {
        if (request.Class < 0 || request.Class >= classes)
        {
            throw new ArgumentException($"Class {request.Class} does not exist; the network has {classes} (0 to {classes - 1}).", nameof(request));
        }

        if (request.Method is not (IActivationMethod or IGradientMethod or INoisyGradientMethod))
        {
            throw new ArgumentException($"The run does not know how to compute {request.Method.Id}.", nameof(request));
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
            request.Method.CheckLayer(layer);
        }
    }

    private static PlannedMap<TMethod>[] Distinct<TMethod>(IEnumerable<(ISaliencyMethod Method, Layer Layer, int Class)> wanted)
        where TMethod : ISaliencyMethod =>
        [
            .. wanted.Where(map => map.Method is TMethod)
                .Select(map => new PlannedMap<TMethod>(MapKey.Of(map.Method, map.Layer, map.Class), (TMethod)map.Method, map.Layer))
                .DistinctBy(map => map.Key),
        ];
}
