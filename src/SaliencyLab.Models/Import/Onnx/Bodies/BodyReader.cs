using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import.Onnx.Schema;
using SaliencyLab.Models.Import.Onnx.Tensors;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Turns ONNX graphs into <see cref="GraphBody"/>: the file's own and those of branches and loops.</summary>
internal sealed class BodyReader(TensorReader tensors, FunctionLibrary functions, int mostNodes, CancellationToken cancellation)
{
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>Names of values that are text: no tensors, so they are not among the constants, but not missing either.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The body, its nodes in an order in which they can run.</summary>
    public GraphBody Read(GraphProto graph, CallSite site)
    {
        if (graph.SparseInitializer.Count > 0)
        {
            throw new ModelFormatException("The model has sparse weights, which are not read here. Save it with dense ones.");
        }

        var parts = new BodyParts();
        foreach (var weight in graph.Initializer)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = site.Scope.Value(weight.Name);
            parts.Add(name, tensors.Read(weight, name), Texts);
        }

        var inputs = graph.Input.Select(input => site.Scope.Value(input.Name)).Where(name => !parts.Defines(name)).ToArray();
        foreach (var input in inputs)
        {
            parts.Claim(input, "an input");
        }

        AddNodes(graph.Node, site, parts);
        return new GraphBody
        {
            Inputs = inputs,
            Outputs = [.. graph.Output.Select(output => site.Scope.Value(output.Name))],
            Nodes = NodeOrder.Sort(parts.Nodes),
            Constants = parts.Constants,
            Literals = parts.Literals,
        };
    }

    private void AddNodes(IEnumerable<NodeProto> nodes, CallSite site, BodyParts parts)
    {
        foreach (var node in nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (++_nodes > mostNodes)
            {
                throw new ModelFormatException($"The model has more than {mostNodes:N0} nodes, the limit.") { Limit = $"nodes: {mostNodes:N0}" };
            }

            AddNode(node, site, parts);
        }
    }

    private void AddNode(NodeProto node, CallSite site, BodyParts parts)
    {
        var name = site.Scope.Node(node.Name.Length > 0 ? node.Name : node.Output.FirstOrDefault(output => output.Length > 0) ?? node.OpType);
        var domain = Opsets.Domain(node.Domain);
        if (functions.Find(domain, node.OpType, node.Overload) is { } function)
        {
            Inline(function, node, name, site, parts);
            return;
        }

        var attributes = new AttributeReader(tensors, this).Read(node, name, site);
        if (node.OpType == "Constant" && domain.Length == 0 && node.Output.Count == 1)
        {
            var value = site.Scope.Value(node.Output[0]);
            parts.Add(value, ConstantNodes.Read(attributes, name, tensors), Texts);
            parts.Literals.Add(value);
            return;
        }

        var own = ModulePaths.Of(node);
        parts.Add(new GraphNode
        {
            Name = name,
            Operator = node.OpType,
            Domain = domain,
            Opset = site.Opsets.GetValueOrDefault(domain, 1),
            Inputs = [.. node.Input.Select(site.Scope.Value)],
            Outputs = [.. node.Output.Select(site.Scope.Value)],
            Attributes = new NodeAttributes(name, attributes),
            Modules = own.Count > 0 ? own : site.Modules,
        });
    }

    private void Inline(FunctionProto function, NodeProto call, string name, CallSite site, BodyParts parts)
    {
        var inner = FunctionLibrary.Enter(function, call, name, site, UniquePrefix(name));
        AddNodes(function.Node, inner, parts);

        // A function may hand an input straight back; somebody must compute the caller's value.
        foreach (var (output, given) in function.Output.Zip(call.Output))
        {
            if (given.Length > 0 && function.Input.Contains(output))
            {
                parts.Add(new GraphNode
                {
                    Name = name,
                    Operator = "Identity",
                    Domain = "",
                    Opset = site.Opsets.GetValueOrDefault("", 1),
                    Inputs = [inner.Scope.Value(output)],
                    Outputs = [site.Scope.Value(given)],
                    Attributes = new NodeAttributes(name, new Dictionary<string, object>()),
                    Modules = inner.Modules,
                });
            }
        }
    }

    private string UniquePrefix(string call)
    {
        for (var number = 1; ; number++)
        {
            var prefix = number == 1 ? $"{call}/" : $"{call}#{number}/";
            if (_prefixes.Add(prefix))
            {
                return prefix;
            }
        }
    }
}
