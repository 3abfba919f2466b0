using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Cli.Files;

/// <summary>Cards and labels given as files.</summary>
internal static class CardArgument
{
    /// <summary>The card in a file.</summary>
    public static CardFile Read(string path) => Reading(path, "card", () => CardFile.Read(path));

    /// <summary>The card beside a model, or none.</summary>
    public static CardFile Beside(string model) => Reading(Path.ChangeExtension(model, ".card.json"), "card", () => CardFile.Beside(model)) ?? CardFile.None;

    /// <summary>The labels in a file.</summary>
    public static IReadOnlyList<string> ReadLabels(string path) => Reading(path, "labels", () => CardFile.ReadLabels(path));

    private static T Reading<T>(string path, string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RequestException wrong) when (wrong.Malformed)
        {
            throw new UnreadableFileException(wrong.Message, wrong);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException($"The {what} file '{(missing as FileNotFoundException)?.FileName ?? path}' is not there.", missing);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new UnreadableFileException($"The {what} file '{path}' can't be opened: it is a folder, or it may not be read.", refused);
        }
    }
}
