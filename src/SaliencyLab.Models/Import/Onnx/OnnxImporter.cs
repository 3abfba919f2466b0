using Google.Protobuf;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import.Onnx.Bodies;
using SaliencyLab.Models.Import.Onnx.Schema;
using SaliencyLab.Models.Import.Onnx.Tensors;
using SaliencyLab.Models.Import.Onnx.Wire;

namespace SaliencyLab.Models.Import.Onnx;

/// <summary>Reads an ONNX file. Nothing in it is trusted: everything is counted and compared before it is allocated.</summary>
internal sealed class OnnxImporter(ModelFile file, ImportLimits limits, CancellationToken cancellation)
{
    /// <summary>The graph with its weights.</summary>
    /// <exception cref="ModelFormatException">No ONNX file, damaged, or over a limit.</exception>
    /// <exception cref="ModelNotRunnableException">An ONNX file that no picture can be given to.</exception>
    public ModelGraph Import(Stream stream)
    {
        try
        {
            return Read(new WireReader(stream));
        }
        catch (EndOfStreamException failure)
        {
            throw new ModelFormatException($"'{file.Name}' ends in the middle: it is damaged or was not copied whole. Copy or export it again.", failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidProtocolBufferException or OverflowException)
        {
            throw new ModelFormatException($"'{file.Name}' is not an ONNX file, or it is damaged ({failure.Message.TrimEnd('.')}).", failure);
        }
    }

    private ModelGraph Read(WireReader reader)
    {
        var model = ModelProto.Parser.WithDiscardUnknownFields(true).ParseFrom(new OnnxSkeleton(reader, limits).Write());
        if (model.Graph is null || (model.Graph.Node.Count == 0 && model.Graph.Output.Count == 0))
        {
            throw new ModelFormatException($"'{file.Name}' is not an ONNX file: there is no graph in it. Export the network with torch.onnx.export or tf2onnx and give the .onnx file.");
        }

        var opsets = Opsets.Read(model.OpsetImport);
        var opset = opsets.GetValueOrDefault("", 1);
        if (opset < Opsets.Oldest && model.Graph.Node.Any(node => Opsets.Domain(node.Domain).Length == 0))
        {
            throw new ModelFormatException($"'{file.Name}' uses opset {opset}; {Opsets.Oldest} is the oldest that is read. Bring it up to date with onnx.version_converter, or export it again.") { Limit = $"opset: {Opsets.Oldest} or later" };
        }

        var budget = new WeightBudget(limits.WeightBytes);
        using var external = new ExternalFiles(file, limits, reader.Length);
        using var tensors = new TensorReader(reader, external, budget);
        var bodies = new BodyReader(tensors, new FunctionLibrary(model.Functions), limits.Nodes, cancellation);
        var site = new CallSite(NameScope.File, opsets, new Dictionary<string, AttributeProto>(), [], 0);
        var body = bodies.Read(model.Graph, site);
        new ValueCheck(bodies.Texts).Check(body, _ => false);
        var graph = new ModelGraph(Origin(model, opsets, budget.Elements), [.. Inputs(model.Graph, body)], body);
        tensors.Release();
        return graph;
    }

    private static IEnumerable<GraphInput> Inputs(GraphProto graph, GraphBody body)
    {
        var wanted = body.Inputs.ToHashSet(StringComparer.Ordinal);
        return graph.Input.Where(input => wanted.Contains(input.Name)).Select(InputReader.Read);
    }

    private static ModelOrigin Origin(ModelProto model, Dictionary<string, int> opsets, long parameters)
    {
        var others = opsets.Where(set => set.Key.Length > 0).OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => $", {set.Key} {set.Value}");
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in model.MetadataProps)
        {
            metadata[entry.Key] = entry.Value;
        }

        return new ModelOrigin("ONNX", $"opset {opsets.GetValueOrDefault("", 1)}{string.Concat(others)}", $"{model.ProducerName} {model.ProducerVersion}".Trim(), parameters)
        {
            Metadata = metadata,
        };
    }
}
