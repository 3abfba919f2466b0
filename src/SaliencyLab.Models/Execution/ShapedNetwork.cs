using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Learning;
using SaliencyLab.Models.Execution.Pictures;
using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Execution.Scoring;
using SaliencyLab.Models.Execution.Taps;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Heads;
using SaliencyLab.Models.Graph.Layers;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>A network at one picture size, ready to run. Immutable; shared by any number of threads.</summary>
public sealed class ShapedNetwork
{
    private readonly PictureInput _picture;
    private readonly ShapePlan _plan;
    private readonly OnceCache<int, ShapePlan> _batches = new();
    private readonly OnceCache<int, ShapePlan> _parameterPlans = new();
    private readonly Func<int, CancellationToken, ShapePlan> _plans;
    private readonly Lazy<bool> _takesBatches;
    private readonly Lazy<PooledHead> _head;
    private readonly Lazy<ConvolutionReader> _convolutions;
    private readonly IReadOnlyDictionary<string, ValueLayout> _layouts;

    internal ShapedNetwork(Network network, PictureInput picture, (int Channels, int Height, int Width) size, CancellationToken cancellation)
    {
        (Network, Picture, _picture) = (network, size, picture);
        var rows = picture.Batch ?? 1;
        _plan = network.Fold(rows, size, cancellation);
        try
        {
            Classes = ScoreRows.Classes(network.ScoreValue, _plan.Shapes[network.ScoreValue], rows);
            var nodes = _plan.Nodes;
            _layouts = LayoutTracker.Track(nodes, _plan.Shapes, network.Picture.Name, picture.Layout);
            Layers = LayerCatalogueBuilder.Build(nodes, _plan.Shapes, _layouts, network.Picture.Name, network.ScoreValue);
            if (Layers.All.Count == 0)
            {
                throw new ModelNotRunnableException("The network has no layer that keeps rows and columns of the picture, so there is nothing to draw a map of. Networks with convolutions or patches can be explained.");
            }
        }
        catch
        {
            _plan.Dispose();
            throw;
        }

        BytesPerPicture = _plan.Bytes / rows;
        _plans = (count, cancel) => _batches.Get(count, inner => network.Fold(count, size, inner), cancel);
        _takesBatches = new Lazy<bool>(() => network.Batch is null && BatchCheck.Holds(this));
        _head = new Lazy<PooledHead>(() => new PooledHeadFinder(_plan.Nodes, _plan.Shapes, _layouts).Find(network.ScoreValue));
        _convolutions = new Lazy<ConvolutionReader>(() => new ConvolutionReader(_plan.Nodes, _plan.Shapes, _layouts));
    }

    /// <summary>The same network with other parameters; owns nothing.</summary>
    private ShapedNetwork(ShapedNetwork original, ShapePlan plan, IReadOnlyDictionary<string, Tensor> parameters)
    {
        (Network, Picture, _picture, _plan) = (original.Network, original.Picture, original._picture, plan);
        (Classes, Layers, _layouts, BytesPerPicture) = (original.Classes, original.Layers, original._layouts, original.BytesPerPicture);
        (_takesBatches, _head, _convolutions) = (original._takesBatches, original._head, original._convolutions);
        _plans = (rows, cancel) => original.ParameterPlan(rows, cancel).With(parameters);
    }

    /// <summary>The network it belongs to.</summary>
    public Network Network { get; }

    /// <summary>Channels, height and width of the picture.</summary>
    public (int Channels, int Height, int Width) Picture { get; }

    /// <summary>Number of scores.</summary>
    public int Classes { get; }

    /// <summary>Whether several pictures can run at once with right results (a free batch, checked by comparing two rows with single runs).</summary>
    public bool TakesBatches => _takesBatches.Value;

    /// <summary>Bytes of all values of one forward of one picture, for memory budgets.</summary>
    public long BytesPerPicture { get; }

    /// <summary>Where maps can be computed.</summary>
    public LayerCatalogue Layers { get; }

    /// <summary>The layer that the network pools before its only linear layer, as class activation maps need it, or why there is none.</summary>
    public PooledHead Head => _head.Value;

    /// <summary>The convolution that computes a layer; null where another operator does.</summary>
    public LayerConvolution? Convolution(Layer layer) => _convolutions.Value.Of(layer.Value);

    /// <summary>
    /// Runs the network. Nothing before the first tap joins the autograd graph; with no taps nothing does.
    /// Call inside a dispose scope on a worker thread; the result is disposed by the caller.
    /// </summary>
    /// <param name="pictures">B×C×H×W, float32, channels first whatever the file wants; permuted, cast and filled up to a fixed batch inside. B above 1 only where <see cref="TakesBatches"/>.</param>
    /// <param name="taps">Layers whose activations and gradients are wanted.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">A node failed (named), or a score is not finite.</exception>
    public ForwardResult Forward(Tensor pictures, IReadOnlyCollection<Layer> taps, CancellationToken cancellation) =>
        Run(pictures, Rows(pictures), taps, cancellation);

    /// <summary>
    /// Runs the network and keeps what lies between the first tap and the scores, for ways back that are not the plain gradient.
    /// Call inside a dispose scope on a worker thread; the result is disposed by the caller.
    /// </summary>
    /// <param name="pictures">As in <see cref="Forward"/>.</param>
    /// <param name="taps">Layers whose signals are wanted, and those that a contrastive rule begins at.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">A node failed (named).</exception>
    public RecordedForward Record(Tensor pictures, IReadOnlyCollection<Layer> taps, CancellationToken cancellation)
    {
        var rows = Rows(pictures);
        var plan = PlanFor(rows, cancellation);
        var path = new SignalPath(plan, taps.Select(tap => plan.Slots[tap.Value]));
        var values = RecordedPass.Run(plan, path, _picture, pictures, cancellation);
        return new RecordedForward(plan, path, values, _layouts, (rows, _picture.Batch ?? rows, Classes));
    }

    /// <summary>
    /// Runs the network up to a layer, to run what lies behind it any number of times. Call inside a dispose scope on a worker thread; the
    /// result is disposed by the caller.
    /// </summary>
    /// <param name="pictures">As in <see cref="Forward"/>; B above 1 only where <see cref="TakesBatchesAt"/>.</param>
    /// <param name="tap">The layer whose value is to be edited.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">A node failed (named).</exception>
    public ForwardFromTap FromTap(Tensor pictures, Layer tap, CancellationToken cancellation)
    {
        var plan = PlanFor(Rows(pictures), cancellation);
        return new ForwardFromTap(plan, _picture, _layouts[tap.Value], Network.ScoreValue, pictures, ForwardPass.Slot(plan, tap), cancellation);
    }

    /// <summary>Whether the pictures of a batch are an axis of a layer's value, so that each can be edited by itself (<see cref="FromTap"/>).</summary>
    public bool TakesBatchesAt(Layer tap) => TakesBatches && _layouts[tap.Value].BatchAxis is not null;

    /// <summary>Whether, on the way back to a layer, the plain gradient is taken at an activation that the rule does not know (SiLU, GELU, HardSwish). Runs nothing.</summary>
    /// <exception cref="ModelNotRunnableException">A node between layer and scores has no rule; names it.</exception>
    public bool TakesPlainGradient(Layer layer, BackwardRule rule) => RuleCheck.TakesPlainGradient(_plan, _layouts, layer, rule);

    /// <summary>
    /// This network after one step of gradient descent, θ − rate · ∂loss/∂θ, over every parameter (<see cref="ParameterUses"/>); costs one forward and one backward.
    /// Call inside a dispose scope; the result is disposed by the caller. Half-precision parameters are rounded to their type again.
    /// </summary>
    /// <param name="pictures">1×C×H×W.</param>
    /// <param name="loss">Makes a single number of the scores, 1×classes.</param>
    /// <param name="rate">Step length; negative steps uphill.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">The parameters can't be changed, a node failed, or a score is not finite.</exception>
    public SteppedNetwork Step(Tensor pictures, Func<Tensor, Tensor> loss, double rate, CancellationToken cancellation)
    {
        var plan = ParameterPlan(Network.Batch ?? 1, cancellation);
        var parameters = ParameterStep.Take(plan, Network.Uses.Values, filled => Run(filled, pictures, [], cancellation), loss, rate);
        try
        {
            var (settled, made) = plan.With(parameters).Settled(cancellation);
            return new SteppedNetwork(new ShapedNetwork(this, settled, parameters), [.. parameters.Values, .. made]);
        }
        catch
        {
            foreach (var parameter in parameters.Values)
            {
                parameter.Dispose();
            }

            throw;
        }
    }

    /// <summary>Runs the network without asking whether batches are right.</summary>
    internal ForwardResult Run(Tensor pictures, int rows, IReadOnlyCollection<Layer> taps, CancellationToken cancellation) =>
        Run(PlanFor(rows, cancellation), pictures, taps, cancellation);

    /// <summary>Frees the constants made by folding.</summary>
    internal void Free()
    {
        _plan.Dispose();
        foreach (var plan in _batches.Values.Concat(_parameterPlans.Values))
        {
            plan.Dispose();
        }
    }

    private ShapePlan PlanFor(int rows, CancellationToken cancellation) =>
        rows == 1 || Network.Batch is not null ? _plan : _plans(rows, cancellation);

    private ShapePlan ParameterPlan(int rows, CancellationToken cancellation) =>
        _parameterPlans.Get(rows, cancel => Network.FoldAroundParameters(rows, Picture, cancel), cancellation);

    private ForwardResult Run(ShapePlan plan, Tensor pictures, IReadOnlyCollection<Layer> taps, CancellationToken cancellation) =>
        ForwardPass.Run(plan, _picture, _layouts, Network.ScoreValue, pictures, taps, cancellation);

    private int Rows(Tensor pictures)
    {
        var shape = pictures.shape;
        if (shape.Length != 4 || shape[1] != Picture.Channels || shape[2] != Picture.Height || shape[3] != Picture.Width || shape[0] < 1)
        {
            throw new ArgumentException($"Pictures of {string.Join('×', shape)} given to a network for {Picture.Channels}×{Picture.Height}×{Picture.Width}.", nameof(pictures));
        }

        var rows = (int)shape[0];
        if (rows > 1 && !TakesBatches)
        {
            throw new ArgumentException("The network takes one picture at a time.", nameof(pictures));
        }

        return rows;
    }
}
