using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Api.Documents;

/// <summary>Why an explanation failed, in the words of application/problem+json.</summary>
/// <param name="Status">The HTTP status that the failure stands for.</param>
/// <param name="Detail">What failed and what to do.</param>
/// <param name="Node">The node concerned, as named in the model file.</param>
/// <param name="Key">The key of the request concerned, such as "maps[0].layer".</param>
/// <param name="Limit">The limit that was passed, with its unit.</param>
/// <param name="Reference">What to look for in the server's log; only for what nobody foresaw.</param>
public sealed record ExplanationProblem(int Status, string Detail, string? Node, string? Key, string? Limit, string? Reference)
{
    internal static ExplanationProblem Of(Failure failure) =>
        new(Uploads.Problem.Status(failure.Kind), failure.Message, failure.Node, failure.Key, failure.Limit, failure.Reference);
}
