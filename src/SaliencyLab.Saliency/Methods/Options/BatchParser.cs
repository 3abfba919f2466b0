using System.Text.Json;

namespace SaliencyLab.Saliency.Methods.Options;

/// <summary>The option "batch" of methods that try channels.</summary>
internal static class BatchParser
{
    private const int Most = 1024;

    public static IReadOnlyList<MethodOption> Known { get; } =
        [new("batch", "", "Most channels tried at once, 1 to 1024; fewer take less memory, and the map stays the same. Chosen by the network's size where left out.")];

    public static int? Read(string method, JsonElement? options)
    {
        var reader = new OptionReader(method, options, Known);
        return reader.Has("batch") ? (int)reader.Whole("batch", 1, 1, Most) : null;
    }

    public static IReadOnlyDictionary<string, object> Write(int? batch) =>
        batch is { } most ? new Dictionary<string, object> { ["batch"] = most } : PlainMethod.NoOptions;
}
