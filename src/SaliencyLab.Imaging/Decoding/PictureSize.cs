namespace SaliencyLab.Imaging.Decoding;

/// <summary>A size as a header claims it: nothing is known to be sensible yet.</summary>
internal readonly record struct PictureSize(long Width, long Height);
