using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.TestData;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class MendableUploadTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>File, fields that could mend it, the node that fails, and a card that does.</summary>
    public static TheoryData<string, byte[], string[], string, string> Files => new()
    {
        { "free size", OpenNetworks.FreeSize, ["crop"], "/fc/Gemm", """{ "crop": 8 }""" },
        { "free layout", OpenNetworks.FreeLayout, ["layout", "channels", "crop"], "/conv/Conv", """{ "layout": "NHWC" }""" },
        { "free channels", OpenNetworks.FreeChannels, ["channels"], "/conv/Conv", """{ "channels": "L" }""" },
        { "segmenter", OpenNetworks.Segmenter, ["score"], "mask", """{ "score": "row" }""" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_model_that_a_card_mends_is_kept_and_runs_under_that_card(string name, byte[] file, string[] keys, string node, string card)
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("models", ($"{name}.onnx", file));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var id = await Browser.Id(answer);
        var library = Library(browser.Owner);

        var failed = await library.Open(id, null, TestContext.Current.CancellationToken);
        Assert.Equal(FailureKind.Impossible, failed.Failure!.Kind);
        Assert.Equal(keys, failed.Failure.CardKeys);
        Assert.Equal($"card.{keys[0]}", failed.Failure.Key);
        Assert.Equal(node, failed.Failure.Node);
        Assert.All(keys, key => Assert.Contains(key, failed.Failure.Message, StringComparison.Ordinal));

        var mended = await library.Open(id, JsonSerializer.Deserialize<CardFields>(card, Explanations.Requests.RequestJson.Options), TestContext.Current.CancellationToken);
        Assert.Null(mended.Failure);
        Assert.Equal(4, mended.Value!.Classes);
    }

    [Fact]
    public async Task The_sheet_of_a_model_that_does_not_run_offers_its_outputs_and_what_it_computes()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("models", ("segmenter.onnx", OpenNetworks.Segmenter));
        var sheet = await Library(browser.Owner).Sheet(await Browser.Id(answer), TestContext.Current.CancellationToken);

        Assert.Equal(["mask", "row", "b", "a"], sheet.Value!.Values);
        Assert.Equal((16, 16), sheet.Value.Card.Preprocessing.Crop);
        Assert.Equal("NCHW", sheet.Value.Layout);
    }

    [Fact]
    public async Task What_no_card_mends_is_refused_and_leaves_nothing()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("models", ("odd.onnx", OpenNetworks.UnknownOperator));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("'/odd/Frobnicate'", await Browser.Detail(answer), StringComparison.Ordinal);
        Assert.Empty(server.Get<ModelStore>().Of(browser.Owner));
        Assert.Empty(server.Kept("incoming"));
    }

    private ModelLibrary Library(Owner owner) =>
        ActivatorUtilities.CreateInstance<ModelLibrary>(server.Services, new CircuitOwner(new FixedStates(owner)));
}
