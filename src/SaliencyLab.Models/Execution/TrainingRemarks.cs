using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution;

/// <summary>What a person should know about a file that was exported in training mode.</summary>
internal static class TrainingRemarks
{
    /// <summary>One remark, or none.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<GraphNode> nodes)
    {
        var training = nodes.FirstOrDefault(node => node is { Operator: "BatchNormalization", Domain: "" } && node.Attributes.Integer("training_mode", 0) != 0);
        if (training is not null)
        {
            yield return $"The file was exported in training mode (node '{training.Name}' and others). It is run with the stored averages and without dropout, as after training; call model.eval() before exporting to be sure.";
        }
    }
}
