namespace SaliencyLab.Web.Components.Panels;

/// <summary>A layer of the combination as the module takes it.</summary>
internal sealed record CombinationLayerData(string Name, string? Remark, IReadOnlyList<CombinationLayerMap?> Maps);
