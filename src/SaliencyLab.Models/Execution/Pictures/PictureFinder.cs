using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Pictures;

/// <summary>Finds which input of a graph takes the picture.</summary>
internal static class PictureFinder
{
    /// <summary>The only input of four axes that the scores depend on.</summary>
    /// <exception cref="ModelNotRunnableException">There is none, there are several, or another input has no value.</exception>
    public static PictureInput Find(ModelGraph graph, NeededNodes needed, PictureLayout? layout)
    {
        var inputs = graph.Inputs.Where(input => needed.Values.Contains(input.Name)).ToArray();
        if (inputs.Length == 0)
        {
            throw new ModelNotRunnableException("The network's scores depend on no input: there is nothing that takes a picture.");
        }

        var pictures = inputs.Where(input => input.Shape is { Count: 4 }).ToArray();
        pictures = pictures.Length == 0 ? [.. inputs.Where(input => input.Shape is null)] : pictures;
        if (pictures.Length > 1)
        {
            throw new ModelNotRunnableException($"The network takes {pictures.Length} pictures ({Names(pictures)}); one picture is not enough for it.") { Node = pictures[1].Name };
        }

        if (pictures.Length == 0)
        {
            var volume = inputs.FirstOrDefault(input => input.Shape!.Count == 5);
            throw volume is not null
                ? new ModelNotRunnableException($"The network's input '{volume.Name}' has five dimensions: it takes three-dimensional volumes or videos. Only networks for pictures (batch, channels, height, width) can be explained.") { Node = volume.Name }
                : new ModelNotRunnableException($"No input of the network takes pictures: {string.Join(", ", inputs.Select(input => $"'{input.Name}' has {input.Shape!.Count} dimensions"))}; a picture needs four (batch, channels, height, width).") { Node = inputs[0].Name };
        }

        if (inputs.Length > 1)
        {
            var others = inputs.Where(input => input != pictures[0]).ToArray();
            throw new ModelNotRunnableException($"The network also takes {Names(others)} beside the picture '{pictures[0].Name}', and the file gives no values for it. Export it again with that input as a constant.") { Node = others[0].Name };
        }

        return new PictureInput(pictures[0], layout, ChannelsOfFirstConvolution(graph, needed, pictures[0].Name));
    }

    private static string Names(IEnumerable<GraphInput> inputs) => string.Join(", ", inputs.Select(input => $"'{input.Name}'"));

    private static long? ChannelsOfFirstConvolution(ModelGraph graph, NeededNodes needed, string picture)
    {
        var node = needed.Nodes.FirstOrDefault(node => node.Inputs.Count > 1 && node.Inputs[0] == picture && node is { Operator: "Conv", Domain: "" });
        return node is not null && graph.Body.Constants.TryGetValue(node.Inputs[1], out var weight) && weight.Dimensions == 4 && node.Attributes.Integer("group", 1) == 1
            ? weight.shape[1]
            : null;
    }
}
