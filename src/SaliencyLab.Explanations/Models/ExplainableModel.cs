using System.Security.Cryptography;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;

namespace SaliencyLab.Explanations.Models;

/// <summary>A model file in memory with its card: what a request is run on. Shared by any number of requests.</summary>
public sealed class ExplainableModel : IDisposable
{
    private readonly CardFields _fields;
    private readonly Network? _network;

    // Of this model under all its cards, which share the list.
    private readonly List<Network> _networks;

    private ExplainableModel(string name, string sha256, ModelGraph graph, CardFields fields, IReadOnlyList<string>? labels, ExplainableModel? sibling)
    {
        (Name, Sha256, Graph, _fields) = (name, sha256, graph, fields);
        (_network, Problem) = Reuse(sibling, fields) ?? Build(graph, fields);
        Card = CardCompletion.Complete(fields, new PictureSize(_network?.Channels, _network?.Height, _network?.Width), labels);
        _networks = sibling?._networks ?? [];
        lock (_networks)
        {
            if (_network is not null && !_networks.Contains(_network))
            {
                _networks.Add(_network);
            }
        }
    }

    /// <summary>The name a person gave the file.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The graph.</summary>
    public ModelGraph Graph { get; }

    /// <summary>The card, complete.</summary>
    public ModelCard Card { get; }

    /// <summary>Why the network can't be run; null for most.</summary>
    public ModelNotRunnableException? Problem { get; }

    /// <summary>The network as the card's own score and layout have it.</summary>
    /// <exception cref="ModelNotRunnableException">There is a <see cref="Problem"/>.</exception>
    public Network Network => _network ?? throw new ModelNotRunnableException(Problem!.Message, Problem) { Node = Problem.Node, Limit = Problem.Limit, CardKeys = Problem.CardKeys };

    /// <summary>Reads a file. Computes its SHA-256 on the way. A network that can't be run is no failure here: see <see cref="Problem"/>.</summary>
    /// <param name="card">What is known about its preprocessing; null: CONTRACT's defaults.</param>
    /// <param name="labels">One a class, in place of those in the card; null: the card's.</param>
    /// <exception cref="ModelFormatException">No such format, damaged, or over a limit.</exception>
    /// <exception cref="RequestException">A field of the card is wrong.</exception>
    public static ExplainableModel Load(ModelFile file, CardFields? card, IReadOnlyList<string>? labels, ImportLimits limits, CancellationToken cancellation)
    {
        var graph = ModelImporter.Import(file, limits, cancellation);
        try
        {
            return new ExplainableModel(file.Name, Hash(file), graph, card ?? new CardFields(), labels, sibling: null);
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    /// <summary>This model under a changed card: same weights, so it is cheap; dispose only the original.</summary>
    /// <param name="changes">Fields that take the place of the card's.</param>
    /// <param name="labels">New labels; null: those written in <paramref name="changes"/>, else the ones it has.</param>
    /// <exception cref="RequestException">A field of the card is wrong.</exception>
    public ExplainableModel With(CardFields changes, IReadOnlyList<string>? labels) =>
        new(Name, Sha256, Graph, _fields.With(changes), labels ?? (changes.Labels is null ? Card.Labels : null), this);

    /// <summary>The network at the size that the card's crop gives.</summary>
    /// <exception cref="RequestException">The card's channels are not what the network takes.</exception>
    /// <exception cref="ModelNotRunnableException">The network can't be run at this size.</exception>
    public ShapedNetwork Shaped(CancellationToken cancellation)
    {
        var steps = Card.Preprocessing;
        var taken = Network.Channels;
        if (taken is not null && taken != steps.Mean.Count)
        {
            throw new RequestException("card.channels", $"{Name} takes {taken} channels, and a picture has 1, 3 or 4. The shell and the HTTP API take its input as a .npy instead.");
        }

        return Network.At(steps.Mean.Count, steps.Crop!.Value.Height, steps.Crop.Value.Width, cancellation);
    }

    /// <summary>Label of a class, "class 7" where it has none.</summary>
    public string Label(int index) => Card.Labels.ElementAtOrDefault(index) is { Length: > 0 } label ? label : $"class {index}";

    /// <summary>Networks and picture sizes that were set up under any card, each of which takes memory until the model is freed.</summary>
    public int SetUp
    {
        get
        {
            lock (_networks)
            {
                return _networks.Sum(network => 1 + network.Sizes);
            }
        }
    }

    /// <summary>Frees the weights, and what was made of them under any card.</summary>
    public void Dispose()
    {
        lock (_networks)
        {
            _networks.ForEach(network => network.Dispose());
            _networks.Clear();
        }

        Graph.Dispose();
    }

    private static (Network? Network, ModelNotRunnableException? Problem)? Reuse(ExplainableModel? sibling, CardFields fields) =>
        sibling is not null && sibling._fields.Score == fields.Score && sibling._fields.Layout == fields.Layout ? (sibling._network, sibling.Problem) : null;

    private static (Network? Network, ModelNotRunnableException? Problem) Build(ModelGraph graph, CardFields fields)
    {
        try
        {
            return (new Network(graph, new NetworkOptions { Score = fields.Score, Layout = Layout(fields.Layout) }), null);
        }
        catch (ModelNotRunnableException problem)
        {
            return (null, problem);
        }
    }

    private static PictureLayout? Layout(string? written) => written?.ToUpperInvariant() switch
    {
        "NCHW" => PictureLayout.ChannelsFirst,
        "NHWC" => PictureLayout.ChannelsLast,
        _ => null,
    };

    private static string Hash(ModelFile file)
    {
        using var stream = file.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
