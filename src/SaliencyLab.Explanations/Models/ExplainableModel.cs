using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;

namespace SaliencyLab.Explanations.Models;

/// <summary>A model file in memory with its card: what a request is run on. Shared by any number of requests.</summary>
public sealed class ExplainableModel : IDisposable
{
    /// <summary>Reads a file. Computes its SHA-256 on the way.</summary>
    /// <param name="card">What is known about its preprocessing; null: CONTRACT's defaults.</param>
    public static ExplainableModel Load(ModelFile file, CardFields? card, IReadOnlyList<string>? labels, ImportLimits limits, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The name a person gave the file.</summary>
    public string Name => throw new NotImplementedException();

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 => throw new NotImplementedException();

    /// <summary>The graph.</summary>
    public ModelGraph Graph => throw new NotImplementedException();

    /// <summary>The network as the card's own score and layout have it.</summary>
    public Network Network => throw new NotImplementedException();

    /// <summary>The card, complete.</summary>
    public ModelCard Card => throw new NotImplementedException();

    /// <summary>This model under a changed card: same weights, so it is cheap; dispose only the original.</summary>
    /// <exception cref="Requests.RequestException">A field of the card is wrong.</exception>
    public ExplainableModel With(CardFields changes, IReadOnlyList<string>? labels) => throw new NotImplementedException();

    /// <summary>The network at the size that the card's crop gives.</summary>
    public ShapedNetwork Shaped(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Label of a class, "class 7" where it has none.</summary>
    public string Label(int index) => throw new NotImplementedException();

    /// <summary>Frees the weights.</summary>
    public void Dispose() => throw new NotImplementedException();
}
