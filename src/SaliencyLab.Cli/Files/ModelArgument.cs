using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Import;

namespace SaliencyLab.Cli.Files;

/// <summary>The model of a command: a path, or a bundled model's name.</summary>
internal static class ModelArgument
{
    /// <summary>Loads a model with its card: the given one, else the one beside the file.</summary>
    /// <param name="model">Path or name.</param>
    /// <param name="card">Path of a card, or null.</param>
    /// <param name="labels">Path of a labels file, or null.</param>
    public static ExplainableModel Load(string model, string? card, string? labels, CancellationToken cancellation)
    {
        var path = Find(model);
        var known = card is null ? CardArgument.Beside(path) : CardArgument.Read(card);
        var read = labels is null ? known.Labels : CardArgument.ReadLabels(labels);
        var loaded = ExplainableModel.Load(ModelFile.OnDisk(path), known.Fields, read, new ImportLimits(), cancellation);
        Nnpack.SwitchOff();
        return loaded;
    }

    private static string Find(string model)
    {
        if (File.Exists(model))
        {
            return model;
        }

        if (Directory.Exists(model))
        {
            throw new UnreadableFileException($"The model '{model}' is a folder. Give the model file in it.");
        }

        return BundledModels.Find(model)?.Path ?? throw new UnreadableFileException(
            $"There is no model file '{model}'. Give a path, or a bundled model: {string.Join(", ", BundledModels.All.Select(bundled => bundled.Name))}.");
    }
}
