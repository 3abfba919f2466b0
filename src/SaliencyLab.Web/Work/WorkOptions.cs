namespace SaliencyLab.Web.Work;

/// <summary>How much is done at once and kept in memory; section "SaliencyLab:Work".</summary>
public sealed class WorkOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SaliencyLab:Work";

    /// <summary>Worker threads. Default: half the cores, 2 to 4, so that a long explanation never blocks a short one.</summary>
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount / 2, 2, 4);

    /// <summary>Most pieces of work that wait. Default 64.</summary>
    public int Waiting { get; set; } = 64;

    /// <summary>Most pieces of work of one browser that wait. Default 16.</summary>
    public int WaitingPerOwner { get; set; } = 16;

    /// <summary>Most bytes of loaded models that are kept while nobody uses them. Default 2 GB.</summary>
    public long ModelCacheBytes { get; set; } = 2L << 30;

    /// <summary>Most bytes of decoded pictures that are kept. Default 256 MB.</summary>
    public long PictureCacheBytes { get; set; } = 256L << 20;

    /// <summary>Most bytes of maps that are kept, so that they are not computed again. Default 256 MB.</summary>
    public long MapBytes { get; set; } = 256L << 20;

    /// <summary>Most bytes of results that can still be fetched. Default 256 MB.</summary>
    public long ResultBytes { get; set; } = 256L << 20;

    /// <summary>Most bytes of the maps of one explanation. Default 64 MB.</summary>
    public long BytesPerResult { get; set; } = 64L << 20;
}
