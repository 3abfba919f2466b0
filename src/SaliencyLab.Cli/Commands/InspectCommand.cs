using System.CommandLine;
using System.Text.Json;
using SaliencyLab.Cli.Files;
using SaliencyLab.Cli.Output;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Cli.Commands;

/// <summary><c>inspect</c>: what is in a model file, its layers, and what stands in its way.</summary>
internal static class InspectCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ShellStreams streams, CancellationToken cancellation)
    {
        var (model, card, labels, json) = (CommonOptions.Model(), CommonOptions.Card(), CommonOptions.Labels(), CommonOptions.Json());
        model.Required = true;
        var command = new Command("inspect", "Say what is in a model file: format, inputs, layers, classes, scores, problems.") { model, card, labels, json };
        command.SetAction(parsed =>
        {
            using var loaded = ModelArgument.Load(parsed.GetRequiredValue(model), parsed.GetValue(card), parsed.GetValue(labels), cancellation);
            var inspection = ModelInspector.Inspect(loaded, cancellation);
            if (parsed.GetValue(json))
            {
                streams.Out.WriteLine(JsonSerializer.Serialize(inspection, RequestJson.Options));
            }
            else
            {
                InspectionText.Write(inspection, streams.Out);
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
