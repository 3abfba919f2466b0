using System.CommandLine;
using SaliencyLab.Cli.Commands;

namespace SaliencyLab.Cli;

/// <summary>The command line: parses it, runs the command, and turns what fails into one message and an exit status.</summary>
public static class Shell
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ShellStreams streams, CancellationToken cancellation)
    {
        try
        {
            var root = new RootCommand("Saliency maps of vision models: where a network looks, by every method, at every layer.")
            {
                ExplainCommand.Create(streams, cancellation),
                ScoresCommand.Create(streams, cancellation),
                InspectCommand.Create(streams, cancellation),
                MethodsCommand.Create(streams),
            };

            // Names of layers and classes are any text: '@' in front means nothing.
            var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                streams.Error.WriteLine($"saliencylab: {string.Join(" ", parsed.Errors.Select(error => error.Message))} See saliencylab --help.");
                return ExitStatus.Wrong;
            }

            var configuration = new InvocationConfiguration
            {
                Output = streams.Out,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return parsed.Invoke(configuration);
        }
#pragma warning disable CA1031 // The end of the line: whatever failed becomes a message and a status.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var (status, message) = FailureReport.Of(failure);
            streams.Error.WriteLine($"saliencylab: {message}");
            return status;
        }
    }
}
