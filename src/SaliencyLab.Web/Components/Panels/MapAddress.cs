namespace SaliencyLab.Web.Components.Panels;

/// <summary>Where a map is fetched and what size it has.</summary>
internal sealed record MapAddress(string MapUrl, int Height, int Width)
{
    /// <summary>All maps of a grid and its combined column; the same one may come twice.</summary>
    public static IEnumerable<MapAddress> Of(PanelGridModel grid, CombinationModel? combination) =>
        grid.Panels.Where(panel => panel.MapUrl is not null).Select(panel => new MapAddress(panel.MapUrl!, panel.Height, panel.Width))
            .Concat((combination?.Layers ?? []).SelectMany(layer => layer.Maps).OfType<CombinationLayerMap>().Select(map => new MapAddress(map.MapUrl, map.Height, map.Width)));
}
