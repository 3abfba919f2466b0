using System.Text.Json;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Tests.Goldens;

/// <summary>Which cases this version can compute, and why not the others.</summary>
internal static class GoldenSupport
{
    private static readonly string[] _unfolded = ["resnet.batchnorm.onnx"];
    private static readonly string[] _keys = ["method", "layer", "layers", "class", "options", "combine", "meta"];

    /// <summary>Null where the case holds for the file and can be computed; else the reason in a few words.</summary>
    public static string? WhyNot(GoldenCase golden, string file)
    {
        if (golden.NotIn.Contains(file))
        {
            return $"does not hold for {file}";
        }

        if (MethodCatalogue.Find(golden.Method) is null)
        {
            return $"method {golden.Method}";
        }

        if (golden.Map.EnumerateObject().Select(property => property.Name).Except(_keys).FirstOrDefault() is { } key)
        {
            return $"key {key}";
        }

        return golden.Needs is { } needs && !_unfolded.Contains(file) ? $"needs {needs}, which this file is not" : null;
    }
}
