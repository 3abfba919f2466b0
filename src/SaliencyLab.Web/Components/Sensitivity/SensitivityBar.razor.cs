using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Sensitivity;

namespace SaliencyLab.Web.Components.Sensitivity;

/// <summary>Which methods and layers are compared, and the two classes.</summary>
public sealed partial class SensitivityBar
{
    /// <summary>The page's choices and results.</summary>
    [Parameter, EditorRequired]
    public required SensitivitySession Session { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required SensitivityView View { get; set; }

    private string Count => string.Create(CultureInfo.InvariantCulture, $"{View.Methods.Count} method{(View.Methods.Count == 1 ? "" : "s")} × {View.Layers.Count} layer{(View.Layers.Count == 1 ? "" : "s")}");

    private string Pressed(SensitivityLayers layers) => View.State.Layers == layers ? "true" : "false";

    private void Take(SensitivityLayers layers) => Session.Choose(state => state with { Layers = layers });

    private void Toggle(string id)
    {
        var methods = AtlasMethods.Toggle([.. View.Methods.Select(entry => entry.Id)], id);
        // The last one stays: without a method there is nothing to compare.
        if (methods.Count > 0)
        {
            Session.Choose(state => state with { Methods = methods });
        }
    }
}
