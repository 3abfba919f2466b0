using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Loading;

public sealed class ModelLibraryTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_bundled_model_opens_with_its_facts()
    {
        var session = (await Library(new Owner("aaaa")).Open("efficientnet_lite0", null, TestContext.Current.CancellationToken)).Value!;

        Assert.Equal(("ONNX", 1000, "NCHW"), (session.Origin.Format, session.Classes, session.Layout));
        Assert.Equal((3, 224, 224), (session.Channels, session.Height, session.Width));
        Assert.InRange(session.Origin.Parameters, 4_600_000, 4_800_000);
        Assert.Equal("espresso", session.Labels[967]);
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], session.Recommended.Select(layer => layer.Name));
        Assert.Equal("blocks.15", session.Ruler[^2].Name);
    }

    [Fact]
    public async Task A_card_changes_what_it_names_and_nothing_else()
    {
        var card = new CardFields { Labels = JsonSerializer.SerializeToElement(new[] { "nought", "one" }), Preset = "half" };
        var session = (await Library(new Owner("aaaa")).Open("efficientnet_lite0", card, TestContext.Current.CancellationToken)).Value!;

        Assert.Equal(["nought", "one", "class 2"], session.Labels.Take(3));
        Assert.Equal("half", session.Card.Preset);
        Assert.Equal(224, session.Height);
    }

    [Fact]
    public async Task A_wrong_card_is_a_failure_with_its_key()
    {
        var card = new CardFields { Channels = "XYZ" };
        var outcome = await Library(new Owner("aaaa")).Open("efficientnet_lite0", card, TestContext.Current.CancellationToken);

        Assert.Equal("card.channels", outcome.Failure!.Key);
        Assert.Contains("XYZ", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browsers_model_is_not_found()
    {
        var browser = await server.OpenBrowser();
        var id = await Browser.Id(await browser.Upload("models", ("net.onnx", TestFiles.SmallModel)));

        Assert.Equal("net.onnx", Assert.Single(Library(browser.Owner).Recent).Name);
        Assert.True((await Library(browser.Owner).Open(id, null, TestContext.Current.CancellationToken)).Succeeded);
        Assert.Equal(FailureKind.NotFound, (await Library(new Owner("other")).Open(id, null, TestContext.Current.CancellationToken)).Failure!.Kind);
        Assert.Empty(Library(new Owner("other")).Recent);
        Assert.False(Library(new Owner("other")).Delete(id));
        Assert.False(Library(browser.Owner).Delete("efficientnet_lite0"));
        Assert.True(Library(browser.Owner).Delete(id));
    }

    private ModelLibrary Library(Owner owner) =>
        ActivatorUtilities.CreateInstance<ModelLibrary>(server.Services, new CircuitOwner(new FixedStates(owner)));
}
