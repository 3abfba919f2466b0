using SkiaSharp;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>Inter, from this assembly: Skia has no font of its own, and a server none installed.</summary>
internal static class FigureFonts
{
    /// <summary>For numbers and details.</summary>
    public static SKTypeface Regular { get; } = Load("Inter-Regular.otf");

    /// <summary>For the caption's first line.</summary>
    public static SKTypeface SemiBold { get; } = Load("Inter-SemiBold.otf");

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(FigureFonts).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(stream);
    }
}
