using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>All methods, each with a picture and a link to its page.</summary>
public sealed partial class MethodIndex
{
    [Inject]
    private IWebHostEnvironment Site { get; set; } = null!;

    private string? Picture(string id) => Site.WebRootFileProvider.GetFileInfo($"method-pictures/{id}.jpg").Exists ? $"/method-pictures/{id}.jpg" : null;
}
