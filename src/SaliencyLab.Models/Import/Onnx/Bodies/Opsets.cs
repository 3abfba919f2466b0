using SaliencyLab.Models.Import.Onnx.Schema;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Versions of operator sets by domain.</summary>
internal static class Opsets
{
    /// <summary>Oldest version of ONNX's own operators that is read: broadcasting had other rules before.</summary>
    public const int Oldest = 7;

    /// <summary>ONNX's own domain is written "" or "ai.onnx".</summary>
    public static string Domain(string written) => written == "ai.onnx" ? "" : written;

    /// <summary>Versions as a file or function declares them.</summary>
    public static Dictionary<string, int> Read(IEnumerable<OperatorSetIdProto> declared)
    {
        var versions = new Dictionary<string, int>();
        foreach (var set in declared)
        {
            versions[Domain(set.Domain)] = (int)Math.Clamp(set.Version, 0, int.MaxValue);
        }

        return versions;
    }
}
