namespace SaliencyLab.Web.Services;

/// <summary>Failures for what is not there, or is another browser's.</summary>
internal static class Missing
{
    /// <summary>A model.</summary>
    public static Failure Model(string id) => new(FailureKind.NotFound, $"There is no model \"{Short(id)}\" here. Uploads are seen only by whoever sent them; upload the file once more.") { Key = "model" };

    /// <summary>A picture.</summary>
    public static Failure Picture(string id) => new(FailureKind.NotFound, $"There is no picture \"{Short(id)}\" here. Uploads are seen only by whoever sent them; upload the file once more.") { Key = "image" };

    /// <summary>An array.</summary>
    public static Failure Input(string id) => new(FailureKind.NotFound, $"There is no array \"{Short(id)}\" here. Uploads are seen only by whoever sent them; upload the .npy once more.") { Key = "input" };

    /// <summary>A labels file.</summary>
    public static Failure Labels(string id) => new(FailureKind.NotFound, $"There is no labels file \"{Short(id)}\" here. Uploads are seen only by whoever sent them; upload the file once more.") { Key = "labels" };

    /// <summary>A result.</summary>
    public static Failure Result { get; } = new(FailureKind.NotFound, "These maps are no longer kept. Compute them once more.");

    private static string Short(string id) => id.Length <= 60 ? id : id[..60] + "…";
}
