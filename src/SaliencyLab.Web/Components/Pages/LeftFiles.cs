using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>Says why files were not uploaded, and what can be done with them.</summary>
internal static class LeftFiles
{
    private const int Named = 3;

    /// <summary>One problem for all of them, with a sentence a kind.</summary>
    public static Problem Describe(IReadOnlyList<LeftFile> files)
    {
        var title = files is [var file] ? $"{file.Name} was not taken" : $"{files.Count} files were not taken";
        return new Problem(title, new Failure(FailureKind.Malformed, string.Join(" ", files.GroupBy(left => left.Kind).Select(Sentence))));
    }

    private static string Sentence(IGrouping<string, LeftFile> files)
    {
        var names = Names([.. files.Select(file => file.Name)]);
        var several = files.Skip(1).Any();
        return files.Key switch
        {
            "picture" => $"One picture is taken at a time; give {names} after it.",
            "model" => $"One model is taken at a time; give {names} after it.",
            "labels" => $"One list of labels is taken at a time; give {names} after it.",
            "array" => $"{names} {(several ? "hold" : "holds")} numbers (.npy), and a page takes pictures. The shell takes an array as --input, the HTTP API as POST /api/inputs.",
            _ => $"{names} {(several ? "are" : "is")} text, and a page takes pictures, models (.onnx, in binary form) and lists of labels (.txt, .json, .csv).",
        };
    }

    private static string Names(List<string> names) => names.Count switch
    {
        1 => names[0],
        <= Named => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        _ => $"{string.Join(", ", names.Take(Named))} and {names.Count - Named} more",
    };
}
