using System.Net;
using System.Text;
using System.Text.Json;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class LabelsUploadTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_card_names_uploaded_labels_by_their_id_and_only_its_own()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        using var answer = await mine.Upload("labels", ("pets.txt", Encoding.UTF8.GetBytes("cat\ndog\n")));
        var labels = await Browser.Json(answer);
        var card = new CardFields { Labels = labels.GetProperty("id") };
        var store = server.Get<LabelsStore>();

        Assert.Equal(("pets.txt", 2), (labels.GetProperty("name").GetString(), labels.GetProperty("count").GetInt32()));
        Assert.Equal(["cat", "dog"], store.Resolve(mine.Owner, card).Labels);
        Assert.Equal("card.labels", Assert.Throws<RequestException>(() => store.Resolve(other.Owner, card)).Key);
    }

    [Fact]
    public async Task What_holds_no_labels_is_refused_and_leaves_nothing()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("labels", ("empty.txt", "\n\n"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public void A_list_in_the_card_is_taken_as_it_is()
    {
        using var list = JsonDocument.Parse("""["a","b"]""");
        var card = new CardFields { Labels = list.RootElement.Clone() };

        var changes = server.Get<LabelsStore>().Resolve(new Web.Owners.Owner("aaaa"), card);

        Assert.Same(card, changes.Fields);
        Assert.Null(changes.Labels);
    }
}
