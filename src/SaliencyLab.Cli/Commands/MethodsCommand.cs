using System.CommandLine;
using System.Text.Json;
using SaliencyLab.Cli.Output;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Cli.Commands;

/// <summary><c>methods</c>: every method with its options and their defaults.</summary>
internal static class MethodsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ShellStreams streams)
    {
        var json = CommonOptions.Json();
        var command = new Command("methods", "List every method with its options.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                streams.Out.WriteLine(JsonSerializer.Serialize(MethodDescription.All, RequestJson.Options));
            }
            else
            {
                WriteText(streams.Out);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static string Summary(MethodOption option) =>
        option.Choices is { } choices ? $"{option.Summary} One of {string.Join(", ", choices)}." : option.Summary;

    private static void WriteText(TextWriter text)
    {
        var lines = new Columns("id", "name", "formula", "");
        foreach (var entry in MethodCatalogue.All)
        {
            lines.Add(entry.Id, entry.Name, entry.Formula, entry.Slow ? "slow" : "");
        }

        lines.Write(text);
        foreach (var entry in MethodCatalogue.All.Where(entry => entry.Options.Count > 0))
        {
            text.WriteLine();
            text.WriteLine($"Options of {entry.Id}");
            var options = new Columns("  key", "default", "");
            foreach (var option in entry.Options)
            {
                options.Add($"  {option.Key}", option.Default, Summary(option));
            }

            options.Write(text);
        }
    }
}
