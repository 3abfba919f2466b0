using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Pictures;

/// <summary>Where pictures are found.</summary>
internal static class PictureAddresses
{
    /// <summary>A picture as a model sees it.</summary>
    public static string View(Subject subject)
    {
        var address = $"pictures/{Uri.EscapeDataString(subject.PictureId)}/view?model={Uri.EscapeDataString(subject.ModelId)}";

        // Labels change nothing that is seen, and may be a thousand.
        return subject.Card is null
            ? address
            : $"{address}&card={Uri.EscapeDataString(JsonSerializer.Serialize(subject.Card with { Labels = null }, RequestJson.Options))}";
    }
}
