namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>What a kernel covers at each position of its output. The zeros of the padding are entries like any other.</summary>
internal interface IWindow
{
    /// <summary>Sum over each position's window; h·w values of the output.</summary>
    float[] Sum(float[] values);

    /// <summary>Largest value of each position's window, 0 at least where the window reaches over the border.</summary>
    float[] Max(float[] values);

    /// <summary>Smallest value of each position's window, 0 at most where the window reaches over the border.</summary>
    float[] Min(float[] values);
}
