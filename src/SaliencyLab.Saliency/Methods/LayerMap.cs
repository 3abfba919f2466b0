using TorchSharp;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A map while it is still a tensor.</summary>
/// <param name="Values">Height × width at the layer's own resolution, unnormalised.</param>
/// <param name="Remarks">What the method found; what shows in the values alone is found by the run.</param>
public readonly record struct LayerMap(torch.Tensor Values, MapRemarks Remarks = MapRemarks.None);
