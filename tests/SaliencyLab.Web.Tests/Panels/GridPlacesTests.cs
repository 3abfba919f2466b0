using SaliencyLab.Web.Components.Panels;
using Xunit;

namespace SaliencyLab.Web.Tests.Panels;

public sealed class GridPlacesTests
{
    [Fact]
    public void Columns_lie_on_every_second_track()
    {
        Assert.Equal("grid-area: 1 / 1", GridPlaces.ColumnHead(0));
        Assert.Equal("grid-area: 1 / 5", GridPlaces.ColumnHead(2));
        Assert.Equal("grid-area: 5 / 3", GridPlaces.At(1, 1));
    }

    [Fact]
    public void The_combined_column_is_last_and_its_parts_lie_on_its_own_tracks()
    {
        var places = new GridPlaces(3, 2, Combined: true);

        Assert.Equal("grid-area: 1 / 7 / -1 / 12", places.CombinedColumn);
        Assert.Equal("grid-area: 3 / 2", GridPlaces.CombinedAt(0));
        Assert.Equal("grid-area: 3 / 4 / -1", GridPlaces.Weights);
    }

    [Fact]
    public void Tracks_hold_panels_gaps_and_the_combined_column()
    {
        const string panel = "minmax(180px, var(--panel-most))";

        Assert.Contains($"grid-template-columns: {panel} 12px {panel} 12px 10px {panel} 12px 118px 10px;", new GridPlaces(2, 1, Combined: true).Tracks, StringComparison.Ordinal);
        Assert.Contains($"grid-template-columns: {panel};", new GridPlaces(1, 1, Combined: false).Tracks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_head_ends_before_the_combined_column()
    {
        Assert.Equal("grid-area: 2 / 1 / auto / 6", new GridPlaces(3, 2, Combined: true).RowHead(0));
    }
}
