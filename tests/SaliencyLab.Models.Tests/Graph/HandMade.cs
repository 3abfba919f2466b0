using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Tests.Graph;

/// <summary>Graphs written by hand.</summary>
internal static class HandMade
{
    public static GraphNode Node(string operation, string[] inputs, string[] outputs, params (string Name, object Value)[] attributes) => new()
    {
        Name = $"{operation} of {outputs[0]}",
        Operator = operation,
        Domain = "",
        Opset = 17,
        Inputs = inputs,
        Outputs = outputs,
        Attributes = new NodeAttributes(operation, attributes.ToDictionary(item => item.Name, item => item.Value)),
    };

    public static GraphNode In(this GraphNode node, params string[] modules) => node with { Modules = modules };

    public static GraphBody Body(string[] outputs, params GraphNode[] nodes) => new()
    {
        Inputs = ["x"],
        Outputs = outputs,
        Nodes = nodes,
        Constants = new Dictionary<string, TorchSharp.torch.Tensor>(),
    };
}
