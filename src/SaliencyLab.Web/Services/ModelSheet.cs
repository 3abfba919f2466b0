using SaliencyLab.Explanations.Cards;

namespace SaliencyLab.Web.Services;

/// <summary>What there is to know of a model that need not run yet.</summary>
/// <param name="Model">Id and name.</param>
/// <param name="Card">Its own card, complete.</param>
/// <param name="Layout">"NCHW" or "NHWC".</param>
/// <param name="Values">Values that may hold the scores, as named in the file: its outputs, and the last ones computed.</param>
public sealed record ModelSheet(ModelInfo Model, ModelCard Card, string Layout, IReadOnlyList<string> Values);
