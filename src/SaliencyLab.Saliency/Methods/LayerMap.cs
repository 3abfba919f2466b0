namespace SaliencyLab.Saliency.Methods;

/// <summary>What a method makes of a layer, before the run has looked at it.</summary>
/// <param name="Values">h·w values at the layer's own resolution, row by row, unnormalised. May be shared with other maps: nobody changes them.</param>
/// <param name="Remarks">What the method found; what shows in the values alone is found by the run.</param>
public readonly record struct LayerMap(float[] Values, MapRemarks Remarks = MapRemarks.None);
