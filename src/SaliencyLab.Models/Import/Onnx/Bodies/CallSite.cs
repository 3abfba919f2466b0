using SaliencyLab.Models.Import.Onnx.Schema;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Where nodes stand: in the file's graph, or in a function that a node calls.</summary>
/// <param name="Scope">What names mean here.</param>
/// <param name="Opsets">Version of each operator set by domain.</param>
/// <param name="Arguments">Attributes that a call gives to the function's nodes.</param>
/// <param name="Modules">Module paths of the call.</param>
/// <param name="Depth">Calls within calls.</param>
internal sealed record CallSite(
    NameScope Scope, IReadOnlyDictionary<string, int> Opsets, IReadOnlyDictionary<string, AttributeProto> Arguments, IReadOnlyList<string> Modules, int Depth);
