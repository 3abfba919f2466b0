using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Api;

/// <summary>Explanations that a request document asks for.</summary>
internal sealed class ApiExplanations(Subjects subjects, RequestCheck check, ExplanationService explanations)
{
    /// <summary>Takes a request on, or says what is wrong with it.</summary>
    public async Task<Outcome<ExplanationJob>> Submit(ExplanationRequest request, CancellationToken cancellation)
    {
        if (Incomplete(request) is { } incomplete)
        {
            return incomplete;
        }

        var asked = new Subject(request.Model!, request.Image ?? "", request.Card) { InputId = request.Input };
        var found = subjects.Resolve(Owner.Api, asked);
        if (found.Value is not { } subject)
        {
            return found.Failure!;
        }

        return await check.Check(subject, request.Maps, cancellation).ConfigureAwait(false) is { } wrong
            ? wrong
            : explanations.Submit(Owner.Api, asked, request.Maps);
    }

    private static Failure? Incomplete(ExplanationRequest request) => request switch
    {
        { Model: null } => Missing("model", $"POST /api/models, or a bundled model: {string.Join(", ", BundledModels.All.Select(model => model.Name))}"),
        { Image: null, Input: null } => Missing("image", $"POST /api/images, or a bundled picture: {string.Join(", ", SamplePictures.All.Select(sample => sample.Name))}"),
        _ => null,
    };

    private static Failure Missing(string key, string source) => new(FailureKind.Malformed, $"{key}: is missing. It is the id that an upload got from {source}.") { Key = key };
}
