using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>An upload under way, and a way to stop it.</summary>
public sealed partial class UploadStrip
{
    /// <summary>How far it is.</summary>
    [Parameter, EditorRequired]
    public required UploadProgress Upload { get; set; }

    /// <summary>It is to stop.</summary>
    [Parameter]
    public EventCallback Stopped { get; set; }

    private string? Width => Upload.Share < 1 ? string.Create(CultureInfo.InvariantCulture, $"width: {Upload.Share * 100:F0}%") : null;
}
