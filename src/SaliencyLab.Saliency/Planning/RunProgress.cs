namespace SaliencyLab.Saliency.Planning;

/// <summary>How far a run is.</summary>
/// <param name="Done">Network evaluations done.</param>
/// <param name="Total">Network evaluations planned.</param>
/// <param name="What">What is running, in words: "Smooth Grad-CAM++ · 8 of 16 samples".</param>
public sealed record RunProgress(int Done, int Total, string What);
