using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>All methods, each with a picture and a link to its page.</summary>
public sealed partial class MethodIndex
{
    [Inject]
    private IWebHostEnvironment Site { get; set; } = null!;

    private string? Picture(MethodEntry entry) =>
        Site.WebRootFileProvider.GetFileInfo($"method-pictures/{entry.Id}.jpg").Exists ? $"/method-pictures/{entry.Id}.jpg" : null;
}
