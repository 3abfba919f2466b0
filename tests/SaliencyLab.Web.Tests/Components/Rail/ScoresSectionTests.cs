using Bunit;
using SaliencyLab.Web.Components.Rail;

namespace SaliencyLab.Web.Tests.Components.Rail;

public sealed class ScoresSectionTests : WorkbenchContext
{
    [Fact]
    public async Task The_top_five_are_listed_and_the_explained_ones_ticked()
    {
        await Session.Start("");
        var scores = Render<ScoresSection>(parameters => parameters.Add(part => part.Session, Session));

        Assert.Equal(["espresso", "Egyptian cat", "tabby, tabby cat", "tiger cat", "cup"], scores.FindAll(".class-line .name").Select(name => name.TextContent));
        Assert.Equal(["true", "true", "false", "false", "false"], scores.FindAll(".class-line").Select(line => line.GetAttribute("aria-checked")));
        Assert.Equal("Top 5 of 7 classes", scores.Find("h2").TextContent);
        Assert.Equal("width: 94.0%", scores.Find(".bar > span").GetAttribute("style"));
    }

    [Fact]
    public async Task A_click_on_a_class_adds_its_row_and_another_takes_it_away()
    {
        await Session.Start("");
        var scores = Render<ScoresSection>(parameters => parameters.Add(part => part.Session, Session));

        await scores.FindAll(".class-line")[3].ClickAsync();
        Assert.Equal([2, 1, 4], Session.Grid!.Rows.Select(row => row.Index));
        scores.Render();
        await scores.FindAll(".class-line")[0].ClickAsync();
        Assert.Equal([1, 4], Session.Grid.Rows.Select(row => row.Index));
    }

    [Fact]
    public async Task A_class_beyond_the_top_is_found_by_search_and_listed_once_explained()
    {
        await Session.Start("");
        var scores = Render<ScoresSection>(parameters => parameters.Add(part => part.Session, Session));

        await scores.Find("#class-search").InputAsync("polec");
        await scores.Find("#class-search").KeyDownAsync("Enter");
        Assert.Equal([2, 1, 6], Session.Grid!.Rows.Select(row => row.Index));
        scores.Render();
        Assert.Equal("polecat", scores.FindAll(".class-line .name")[^1].TextContent);
    }
}
