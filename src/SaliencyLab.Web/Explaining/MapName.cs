using System.Globalization;

namespace SaliencyLab.Web.Explaining;

/// <summary>Names of downloads.</summary>
internal static class MapName
{
    private const int Longest = 100;

    /// <summary>Of everything: the picture and the model.</summary>
    public static string Of(StoredResult result) => Clean($"{Stem(result.Answer.Manifest.Image.Name)}-{Stem(result.Answer.Manifest.Model.Name)}");

    /// <summary>Of one map: picture, method, layer and class.</summary>
    public static string Of(StoredResult result, int number)
    {
        var line = result.Answer.Manifest.Maps[number];
        var layer = result.Answer.Layers[number].Count == 1 ? line.Layer : "combined";
        return Clean(string.Create(CultureInfo.InvariantCulture, $"{Stem(result.Answer.Manifest.Image.Name)}-{line.Request["method"]!.GetValue<string>()}-{layer}-class{line.Class.Index}"));
    }

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    private static string Clean(string name)
    {
        var clean = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_')]);
        return clean.Length <= Longest ? clean : clean[^Longest..];
    }
}
