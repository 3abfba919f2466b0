using System.CommandLine;
using SaliencyLab.Cli.Files;
using SaliencyLab.Cli.Output;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Cli.Commands;

/// <summary><c>scores</c>: all scores of a picture, before softmax.</summary>
internal static class ScoresCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ShellStreams streams, CancellationToken cancellation)
    {
        var (model, image, input, card, labels, json) =
            (CommonOptions.Model(), CommonOptions.Image(), CommonOptions.Input(), CommonOptions.Card(), CommonOptions.Labels(), CommonOptions.Json());
        model.Required = true;
        var top = new Option<int?>("--top") { Description = "Show the N highest only.", HelpName = "N" };
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var count) || count < 1))
            {
                result.AddError("--top takes a whole number from 1.");
            }
        });
        var output = new Option<string?>("--out") { Description = "Write all scores to a .npy of shape 1 × classes.", HelpName = "scores.npy" };
        var command = new Command("scores", "All scores of a picture, before softmax.") { model, image, input, card, labels, top, output, json };
        command.SetAction(parsed =>
        {
            using var loaded = ModelArgument.Load(parsed.GetRequiredValue(model), parsed.GetValue(card), parsed.GetValue(labels), cancellation);
            var source = PictureArgument.Open(parsed.GetValue(image), parsed.GetValue(input), loaded).Source;
            var network = loaded.Network.At(source.Channels, source.Height, source.Width, cancellation);
            var scores = SaliencyRun.Scores(network, source.Values, cancellation);
            foreach (var remark in loaded.Network.Remarks)
            {
                streams.Error.WriteLine($"note: {remark}");
            }

            if (parsed.GetValue(output) is { } path)
            {
                WholeFile.Write(path, file => NpyFile.Write(file, [1, scores.Length], scores));
            }

            var ranking = new ScoreRanking(loaded, source, scores, Math.Min(parsed.GetValue(top) ?? scores.Length, scores.Length));
            if (parsed.GetValue(json))
            {
                streams.Out.WriteLine(ranking.ToJson());
            }
            else
            {
                ranking.Write(streams.Out);
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
