using Bunit;
using SaliencyLab.Web.Components.Chips;

namespace SaliencyLab.Web.Tests.Components.Chips;

public sealed class MethodChipsTests : WorkbenchContext
{
    [Fact]
    public async Task Chosen_methods_come_first_and_the_slow_one_has_a_clock()
    {
        await Session.Start("?method=layer-cam&method=smooth-grad-cam-plus-plus");
        var chips = Render<MethodChips>(Parameters);

        Assert.Equal(["LayerCAM", "Smooth Grad-CAM++(slow: takes many passes)"], chips.FindAll(".chip[aria-pressed=true]").Select(chip => string.Concat(chip.TextContent.Split('\n').Select(line => line.Trim()))));
        Assert.NotNull(chips.FindAll(".chip")[1].QuerySelector(".clock"));
    }

    [Fact]
    public async Task What_a_slow_method_will_cost_is_told_before_it_is_chosen()
    {
        await Session.Start("?method=smooth-grad-cam-plus-plus");
        var chips = Render<MethodChips>(parameters =>
        {
            Parameters(parameters);
            parameters.Add(part => part.Cost, Session.CostOf);
        });

        var rise = chips.FindAll(".chip").Single(chip => chip.TextContent.Trim().StartsWith("RISE", StringComparison.Ordinal));
        Assert.Equal("20 s", rise.QuerySelector(".chip-cost")!.TextContent);
        Assert.EndsWith("Takes 1,001 forwards, about 20 s.", rise.GetAttribute("title"), StringComparison.Ordinal);
        Assert.EndsWith(" 1,001 forwards, about 20 s.", chips.Find("[data-method=rise] .detail").TextContent, StringComparison.Ordinal);

        Assert.Equal("Takes 17 forwards and 32 backwards, about 1 s", chips.Find(".options-form p[role=status]").TextContent);
        await chips.Find("form.options-form input").ChangeAsync("1000");
        Assert.Equal("Takes 1,001 forwards and 2,000 backwards, about 84 s", chips.Find(".options-form p[role=status]").TextContent);
    }

    [Fact]
    public async Task What_makes_no_sense_here_is_greyed_with_its_reason_and_not_added()
    {
        await Session.Start("?method=layer-cam&method=normgrad-real");
        var chips = Render<MethodChips>(parameters =>
        {
            Parameters(parameters);
            parameters.Add(part => part.WhyNot, entry => entry.Id is "cam" or "normgrad-real" ? "No sense here." : null);
        });
        AngleSharp.Dom.IElement Chip(string name) => chips.FindAll(".chip").Single(chip => chip.TextContent.Trim() == name);

        Assert.Equal(["NormGrad of a convolution", "CAM"], chips.FindAll(".chip[aria-disabled=true]").Select(chip => chip.TextContent.Trim()));
        Assert.Equal(("No sense here.", "No sense here."), (Chip("CAM").GetAttribute("title"), chips.Find("[data-method=cam] .detail").TextContent));
        await Chip("CAM").ClickAsync();
        Assert.Equal(["layer-cam", "normgrad-real"], Session.State.Methods.Select(method => method.Id));
        await Chip("NormGrad of a convolution").ClickAsync();
        Assert.Equal(["layer-cam"], Session.State.Methods.Select(method => method.Id));
    }

    [Fact]
    public async Task Options_that_need_a_convolution_are_not_taken_elsewhere_and_say_why()
    {
        await Session.Start("?method=extract-aggregate");
        string? reason = "normgrad-real: \"blocks.10\" is no convolution.";
        var chips = Render<MethodChips>(parameters =>
        {
            Parameters(parameters);
            parameters.Add(part => part.WhyNot, entry => entry.Id == "normgrad-real" ? reason : null);
        });

        await Field(chips, "Extract").ChangeAsync("real");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Equal("extract-aggregate: \"blocks.10\" is no convolution.", chips.Find(".option-problem").TextContent);
        Assert.Empty(Session.State.Methods[0].Options);
        Assert.Equal(("true", null), (Field(chips, "Extract").GetAttribute("aria-invalid"), Field(chips, "Aggregate").GetAttribute("aria-invalid")));

        reason = null;
        chips.Render(Parameters);
        Assert.Empty(chips.FindAll(".option-problem"));
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Equal("\"real\"", Session.State.Methods[0].Options[0].Value);
        Assert.Empty(chips.FindAll(".option-problem"));

        // The layer was left since.
        reason = "normgrad-real: \"blocks.4\" is no convolution.";
        chips.Render(Parameters);
        var chip = chips.FindAll(".chip").Single(chip => chip.TextContent.Trim() == "Extract and aggregate");
        Assert.Equal(("true", "extract-aggregate: \"blocks.4\" is no convolution."), (chip.GetAttribute("aria-disabled"), chip.GetAttribute("title")));
    }

    [Fact]
    public async Task A_click_adds_a_column_and_another_takes_it_away()
    {
        await Session.Start("");
        var chips = Render<MethodChips>(Parameters);

        await chips.FindAll(".chip").Single(chip => chip.TextContent.Trim() == "Grad-CAM++").ClickAsync();
        Assert.Equal(["normgrad", "grad-cam", "smooth-grad-cam-plus-plus", "grad-cam-plus-plus"], Session.State.Methods.Select(method => method.Id));
        chips.Render(Parameters);
        await chips.FindAll(".chip").Single(chip => chip.TextContent.Trim() == "NormGrad").ClickAsync();
        Assert.Equal(["grad-cam", "smooth-grad-cam-plus-plus", "grad-cam-plus-plus"], Session.State.Methods.Select(method => method.Id));
    }

    [Fact]
    public async Task Options_are_checked_before_they_count()
    {
        await Session.Start("");
        var chips = Render<MethodChips>(Parameters);
        var samples = chips.Find("form.options-form input");

        await samples.ChangeAsync("-3");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.NotEmpty(chips.Find(".option-problem").TextContent);
        Assert.Empty(Session.State.Methods[2].Options);

        await chips.Find("form.options-form input").ChangeAsync("8");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Equal(("samples", "8"), (Session.State.Methods[2].Options[0].Key, Session.State.Methods[2].Options[0].Value));
        Assert.Equal("8 samples", Session.Grid!.Columns[2].Subtitle);
    }

    [Fact]
    public async Task Only_the_field_that_is_wrong_says_so_until_it_is_mended()
    {
        await Session.Start("");
        var chips = Render<MethodChips>(Parameters);

        await Field(chips, "Seed").ChangeAsync("-3");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Equal("Seed", chips.Find("[aria-invalid]").Closest("label")!.QuerySelector("span")!.TextContent);
        Assert.Contains("\"seed\"", chips.Find("label:has([aria-invalid]) + .option-problem").TextContent, StringComparison.Ordinal);

        await Field(chips, "Seed").ChangeAsync("3");
        Assert.Empty(chips.FindAll(".option-problem, [aria-invalid]"));
    }

    [Fact]
    public async Task An_option_of_some_words_is_chosen_among_them()
    {
        await Session.Start("?method=extract-aggregate~aggregate~%22max%22");
        var chips = Render<MethodChips>(Parameters);

        Assert.Equal(("conv1x1", "max"), (Chosen("Extract"), Chosen("Aggregate")));
        Assert.Equal(["sum", "norm", "filter_norm", "max", "abs_max"], Field(chips, "Aggregate").QuerySelectorAll("option").Select(option => option.TextContent));
        await Field(chips, "Aggregate").ChangeAsync("norm");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Empty(Session.State.Methods[0].Options);

        string? Chosen(string title) => Field(chips, title).GetAttribute("value");
    }

    [Fact]
    public async Task Lists_are_written_without_their_outer_brackets()
    {
        await Session.Start("?method=smooth-grad-cam-plus-plus~positions~[[0,1],[2,3]]");
        var chips = Render<MethodChips>(Parameters);
        Assert.Equal("[0, 1], [2, 3]", Field(chips, "Positions").GetAttribute("value"));

        await Field(chips, "Positions").ChangeAsync("");
        await Field(chips, "Channels").ChangeAsync("7, 0");
        await Field(chips, "Region").ChangeAsync("0, 0, 2, 7");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Equal([("channels", "[7,0]"), ("region", "[0,0,2,7]")], Session.State.Methods[0].Options.Select(option => (option.Key, option.Value)));

        chips.Render(Parameters);
        await Field(chips, "Channels").ChangeAsync("red");
        await chips.Find("form.options-form").SubmitAsync();
        Assert.Contains("list of channel indices", chips.Find(".option-problem").TextContent, StringComparison.Ordinal);
    }

    private void Parameters(ComponentParameterCollectionBuilder<MethodChips> parameters) =>
        parameters.Add(part => part.State, Session.State).Add(part => part.Chosen, Session.Choose);

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<MethodChips> chips, string title) =>
        chips.FindAll("form.options-form label").Single(label => label.QuerySelector("span")!.TextContent == title).QuerySelector(".field")!;
}
