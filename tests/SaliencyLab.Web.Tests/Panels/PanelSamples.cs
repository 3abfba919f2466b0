using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Tests.Panels;

/// <summary>A grid of two classes and two methods, with a combination of three layers, one left out.</summary>
internal static class PanelSamples
{
    public static PanelModel Panel(string key) => new()
    {
        Key = key, State = PanelState.Ready, MapUrl = $"/maps/{key}", Height = 7, Width = 7,
        CaptionMain = $"{key} · espresso 23.5 %", CaptionSub = "blocks.15 · 7 × 7 · 0.21 s",
    };

    public static PanelGridModel Grid(params PanelModel[] panels) => new(
        new PanelPicture("/picture", 480, 500, new CropRectangle(30, 40, 420, 420), HasAlpha: false),
        [new PanelRow(967, "espresso", 0.2351, 7.3958), new PanelRow(285, "Egyptian cat", 0.104, -6.5784)],
        [new PanelColumn("normgrad", "NormGrad", "|A| · |G|"), new PanelColumn("smooth", "Smooth Grad-CAM++", "16 samples", HasOptions: true, Removable: false)],
        panels.Length > 0 ? panels : [Panel("a"), Panel("b"), Panel("c"), Panel("d")]);

    public static CombinationModel Combination() => new()
    {
        Method = "normgrad", Methods = [new("normgrad", "NormGrad"), new("grad-cam", "Grad-CAM")], By = CombineBy.Product,
        Strategy = WeightStrategy.Linear, InputHeight = 224, InputWidth = 224,
        Layers =
        [
            new("blocks.0", 0.5, true, null, [new("/l/0", 112, 112), null]),
            new("blocks.10", 1, true, null, [new("/l/1", 14, 14), null]),
            new("head", 0, false, "same for every class", [new("/l/2", 7, 7, Flat: true), null]),
        ],
        Panels = [Panel("967/combined"), Panel("285/combined")],
    };
}
