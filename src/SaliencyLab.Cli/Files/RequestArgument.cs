using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Cli.Files;

/// <summary>A request document from a file or from standard input.</summary>
internal static class RequestArgument
{
    /// <summary>Reads it; '-' is standard input.</summary>
    public static ExplanationRequest Read(string path, TextReader standardInput)
    {
        if (path == "-")
        {
            return RequestReader.Read(Bounded(standardInput));
        }

        if (!File.Exists(path))
        {
            throw new UnreadableFileException($"There is no request file '{path}'.");
        }

        using var file = File.OpenText(path);
        return RequestReader.Read(Bounded(file));
    }

    // One character more than allowed, so that the reader can say that it is too long.
    private static string Bounded(TextReader text)
    {
        var characters = new char[RequestLimits.Characters + 1];
        return new string(characters, 0, text.ReadBlock(characters));
    }
}
