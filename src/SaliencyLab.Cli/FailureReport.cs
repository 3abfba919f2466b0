using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Models;

namespace SaliencyLab.Cli;

/// <summary>What a failure means to a person at a shell.</summary>
internal static class FailureReport
{
    /// <summary>Exit status and one message, without a stack trace.</summary>
    public static (int Status, string Message) Of(Exception failure) => failure switch
    {
        OperationCanceledException => (ExitStatus.Interrupted, "Interrupted; nothing was written."),
        UsageException or RequestException => (ExitStatus.Wrong, failure.Message),
        UnreadableFileException or ImagingException or ModelFormatException => (ExitStatus.Unreadable, failure.Message),
        FileNotFoundException { FileName: { } name } => (ExitStatus.Unreadable, $"There is no file '{name}'."),
        IOException or UnauthorizedAccessException => (ExitStatus.Unreadable, FirstLine(failure.Message)),
        ModelException => (ExitStatus.NotRunnable, failure.Message),
        OutOfMemoryException => (ExitStatus.NotRunnable, "There is not enough memory for this model and picture. Take a smaller crop or a smaller model."),
        DllNotFoundException or BadImageFormatException or EntryPointNotFoundException => (ExitStatus.NotRunnable, LibTorch(failure)),
        TypeInitializationException => (ExitStatus.NotRunnable, LibTorch(Innermost(failure))),
        _ => (ExitStatus.NotRunnable, $"This failed unexpectedly: {FirstLine(Innermost(failure).Message)} Please report it with the file and the command."),
    };

    private static string LibTorch(Exception cause) =>
        $"libtorch, which runs the networks, can't be loaded: {FirstLine(cause.Message)} Build the project on the machine that runs it (dotnet build), on 64-bit Linux, Windows or an Apple-silicon Mac.";

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;

    private static string FirstLine(string message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        return (end < 0 ? line : line[..end]).ToString();
    }
}
