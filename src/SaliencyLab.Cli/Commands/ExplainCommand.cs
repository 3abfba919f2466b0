using System.CommandLine;
using System.Text.Json;
using SaliencyLab.Cli.Files;
using SaliencyLab.Cli.Output;
using SaliencyLab.Explanations;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Export;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Cli.Commands;

/// <summary><c>explain</c>: maps of a picture.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ShellStreams streams, CancellationToken cancellation)
    {
        var options = new ExplainOptions();
        var command = new Command("explain", "Compute saliency maps of a picture.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            Run(parsed, options, streams, cancellation);
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Run(ParseResult parsed, ExplainOptions options, ShellStreams streams, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(options.Out);
        if (folder is null && parsed.GetValue(options.Overlay))
        {
            throw new UsageException("--overlay needs a folder to write to: --out DIR.");
        }

        var request = ExplainRequest.Of(parsed, options, streams.In);
        var path = request.Model ?? throw new UsageException("Give a model with --model FILE.");
        using var loaded = ModelArgument.Load(path, parsed.GetValue(options.Card), parsed.GetValue(options.Labels), cancellation);
        var model = request.Card is null ? loaded : WithCard(loaded, request.Card, parsed.GetValue(options.Request));
        var opened = PictureArgument.Open(request.Image, request.Input, model);
        if (opened.Picture is null && parsed.GetValue(options.Overlay))
        {
            throw new UsageException("--overlay needs a picture to lay the maps over; an array has none.");
        }

        var answer = Explain(model, opened, request, streams, cancellation);
        if (folder is not null)
        {
            IEnumerable<ExportFile> overlays = parsed.GetValue(options.Overlay) ? OverlayFiles.Of(answer, opened.Picture!, opened.Source.Crop!.Value) : [];
            ExportFolder.Write(folder, ExportFiles.Of(answer, overlays), cancellation);
        }

        if (parsed.GetValue(options.Json))
        {
            streams.Out.WriteLine(answer.Manifest.ToJson());
        }
        else
        {
            AnswerText.Write(answer.Manifest, streams.Out);
        }
    }

    private static Explanation Explain(ExplainableModel model, OpenedPicture opened, ExplanationRequest request, ShellStreams streams, CancellationToken cancellation)
    {
        CostLine.Write(model, opened.Source, request.Maps, streams.Error, cancellation);
        using var bar = streams.ShowsProgress ? new ProgressBar(streams.Error, TimeProvider.System) : null;
        return Explainer.Explain(model, opened.Source, request.Maps, bar, cancellation);
    }

    // In a document a labels file is named as seen from the current folder, or from the document's own.
    private static ExplainableModel WithCard(ExplainableModel model, CardFields card, string? document)
    {
        if (card.Labels is not { ValueKind: JsonValueKind.String } written)
        {
            return model.With(card, null);
        }

        var path = written.GetString()!;
        var beside = Path.Combine(Path.GetDirectoryName(document) ?? "", path);
        return model.With(card with { Labels = null }, CardArgument.ReadLabels(File.Exists(path) ? path : beside));
    }
}
