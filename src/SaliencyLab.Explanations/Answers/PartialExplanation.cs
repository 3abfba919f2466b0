namespace SaliencyLab.Explanations.Answers;

/// <summary>
/// Maps of a request after some of their noisy copies, while more come: an answer of its own, whose lines say as many samples as it holds.
/// An entry whose maps are not all refined together is shown only when it is finished.
/// </summary>
/// <param name="Answer">What a request of as many samples would give.</param>
/// <param name="Numbers">Place of each of its maps in the finished answer, 2 for "m2".</param>
/// <param name="Samples">Copies so far.</param>
/// <param name="Of">Copies asked for.</param>
public sealed record PartialExplanation(Explanation Answer, IReadOnlyList<int> Numbers, int Samples, int Of);
