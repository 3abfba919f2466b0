using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations;

/// <summary>From a request to its answer. Synchronous; call it on a worker thread.</summary>
public static class Explainer
{
    /// <summary>
    /// Validates the whole request, then computes it.
    /// </summary>
    /// <param name="model">The model with the request's card already applied (<see cref="ExplainableModel.With"/>).</param>
    /// <param name="source">The picture or array that the network gets.</param>
    /// <param name="entries">What to compute.</param>
    /// <exception cref="RequestException">An entry is wrong; nothing was run but what finding the top classes takes.</exception>
    /// <exception cref="SaliencyLab.Models.ModelException">The model can't be run.</exception>
    public static Explanation Explain(ExplainableModel model, ExplanationSource source, IReadOnlyList<MapEntry> entries, IProgress<RunProgress>? progress, CancellationToken cancellation) => throw new NotImplementedException();
}
