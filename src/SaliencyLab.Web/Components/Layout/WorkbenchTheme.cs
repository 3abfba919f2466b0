using MudBlazor;

namespace SaliencyLab.Web.Components.Layout;

/// <summary>The design's tokens (css/tokens.css) for MudBlazor's components.</summary>
public static class WorkbenchTheme
{
    private static readonly string[] _fonts = ["Inter", "system-ui", "sans-serif"];

    /// <summary>Light and dark.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0B6B75",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#4F5965",
            Error = "#B3261E",
            Background = "#F4F5F7",
            Surface = "#FFFFFF",
            TextPrimary = "#15191F",
            TextSecondary = "#4F5965",
            TextDisabled = "#C6CCD4",
            ActionDefault = "#4F5965",
            ActionDisabled = "#C6CCD4",
            Divider = "#DFE3E8",
            LinesDefault = "#DFE3E8",
            LinesInputs = "#C6CCD4",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#5CC3CA",
            PrimaryContrastText = "#06282B",
            Secondary = "#A0AAB5",
            Error = "#F2877E",
            Background = "#0E1114",
            Surface = "#161A1F",
            TextPrimary = "#E8ECF0",
            TextSecondary = "#A0AAB5",
            TextDisabled = "#3D4650",
            ActionDefault = "#A0AAB5",
            ActionDisabled = "#3D4650",
            Divider = "#2A3138",
            LinesDefault = "#2A3138",
            LinesInputs = "#3D4650",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = _fonts, FontSize = "13px", LineHeight = "20px", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = _fonts, FontSize = "13px", LineHeight = "20px", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = _fonts, FontSize = "15px", FontWeight = "600", LineHeight = "20px", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = _fonts, FontSize = "13px", FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
