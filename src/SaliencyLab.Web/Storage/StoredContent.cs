namespace SaliencyLab.Web.Storage;

/// <summary>Content on disk and who has it.</summary>
internal sealed class StoredContent<TFacts>(string folder, TFacts facts, long bytes)
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = folder;

    /// <summary>What was found out about it.</summary>
    public TFacts Facts { get; } = facts;

    /// <summary>Size of its files.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>By owner's key.</summary>
    public Dictionary<string, OwnerRecord> Owners { get; } = new(StringComparer.Ordinal);
}
