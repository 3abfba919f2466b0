namespace SaliencyLab.Web.Uploads;

/// <summary>What an upload may be.</summary>
/// <param name="What">In messages: "A picture".</param>
/// <param name="Bytes">Most bytes of its files together.</param>
/// <param name="Files">Most files.</param>
internal sealed record UploadLimits(string What, long Bytes, int Files);
