using System.Text.Json;

namespace SaliencyLab.Saliency.Methods.Options;

/// <summary>Methods without options.</summary>
internal static class PlainMethod
{
    /// <summary>The options of such a method.</summary>
    public static IReadOnlyDictionary<string, object> NoOptions { get; } = new Dictionary<string, object>();

    /// <summary>The factory of such a method, which refuses any option.</summary>
    public static Func<JsonElement?, ISaliencyMethod> Create(string id, ISaliencyMethod method) => options =>
    {
        _ = new OptionReader(id, options, []);
        return method;
    };
}
