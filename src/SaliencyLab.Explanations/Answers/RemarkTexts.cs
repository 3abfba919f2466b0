using SaliencyLab.Saliency;

namespace SaliencyLab.Explanations.Answers;

/// <summary>What a map's remarks say, in a few words each.</summary>
public static class RemarkTexts
{
    /// <summary>One text a remark; none for most maps.</summary>
    public static IReadOnlyList<string> Of(MapRemarks remarks)
    {
        var texts = new List<string>();
        if (remarks.HasFlag(MapRemarks.NoGradient))
        {
            texts.Add("no gradient reaches this layer");
        }

        if (remarks.HasFlag(MapRemarks.SameValueEverywhere))
        {
            texts.Add("same value everywhere");
        }

        if (remarks.HasFlag(MapRemarks.SameForEveryClass))
        {
            texts.Add("same for every class");
        }

        if (remarks.HasFlag(MapRemarks.Unstable))
        {
            texts.Add("unstable here");
        }

        if (remarks.HasFlag(MapRemarks.PlainGradientAtActivations))
        {
            texts.Add("plain gradient at activations other than ReLU");
        }

        return texts;
    }
}
