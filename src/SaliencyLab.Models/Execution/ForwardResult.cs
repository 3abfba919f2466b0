using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>Scores and tapped activations of one forward pass, still connected for any number of backward passes.</summary>
public sealed class ForwardResult : IDisposable
{
    private readonly IReadOnlyDictionary<string, Tensor> _taps;
    private readonly IReadOnlyDictionary<string, ValueLayout> _layouts;
    private readonly IReadOnlyList<Layer> _layers;
    private readonly long _rows;
    private bool _spent;

    internal ForwardResult(Tensor scores, IReadOnlyDictionary<string, Tensor> taps, IReadOnlyDictionary<string, ValueLayout> layouts, IReadOnlyCollection<Layer> layers, long rows)
    {
        (Scores, _taps, _layouts, _rows) = (scores, taps, layouts, rows);
        _layers = [.. layers.DistinctBy(layer => (layer.Name, layer.Value))];
    }

    /// <summary>B×classes, float32, before softmax or sigmoid; connected to the taps.</summary>
    public Tensor Scores { get; }

    /// <summary>A tap's activation as B×K×h×w (tokens and channels-last layers rearranged, class and distillation tokens left out), detached.</summary>
    public Tensor Activation(Layer tap)
    {
        using var scope = NewDisposeScope();
        return Arrange(tap, _taps[tap.Value].detach()).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Gradients of an objective made from <see cref="Scores"/> (a scalar) with respect to every tap, in the layout of <see cref="Activation"/>; zeros for a tap that the score does not depend on.
    /// </summary>
    /// <param name="objective">Scalar tensor connected to <see cref="Scores"/>.</param>
    /// <param name="keep">Whether another backward pass follows.</param>
    /// <exception cref="InvalidOperationException">The pass before this one was said to be the last.</exception>
    public IReadOnlyDictionary<Layer, Tensor> Gradients(Tensor objective, bool keep)
    {
        if (objective.NumberOfElements != 1)
        {
            throw new ArgumentException("The objective is not a single number.", nameof(objective));
        }

        // libtorch would end the process.
        if (_spent)
        {
            throw new InvalidOperationException("The backward pass before this one was said to be the last.");
        }

        using var scope = NewDisposeScope();
        var names = _taps.Where(tap => tap.Value.requires_grad).Select(tap => tap.Key).ToArray();
        var reached = new Dictionary<string, Tensor>();
        if (objective.requires_grad && names.Length > 0)
        {
            _spent = !keep;
            using (enable_grad())
            {
                // Adding nothing of every tap makes each one reachable: an unreachable one would end the process, and telling
                // libtorch to allow them leaks a tensor.
                var total = objective.sum();
                foreach (var name in names)
                {
                    total = total + (_taps[name].sum() * 0).to(total.dtype);
                }

                var gradients = autograd.grad([total], [.. names.Select(name => _taps[name])], retain_graph: keep);
                for (var index = 0; index < names.Length; index++)
                {
                    reached[names[index]] = gradients[index];
                }
            }
        }

        return _layers.ToDictionary(layer => layer, layer => Arrange(layer, reached.GetValueOrDefault(layer.Value) ?? zeros_like(_taps[layer.Value].detach())).MoveToOuterDisposeScope());
    }

    /// <summary>Frees everything.</summary>
    public void Dispose()
    {
        Scores.Dispose();
        foreach (var tap in _taps.Values)
        {
            tap.Dispose();
        }
    }

    private Tensor Arrange(Layer layer, Tensor raw) => TapLayout.Arrange(_layouts[layer.Value], raw, _rows);
}
