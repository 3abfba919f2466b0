using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Components.Messages;

public sealed class ProblemTextTests
{
    [Fact]
    public void Details_name_what_is_known()
    {
        var problem = new Problem("a.onnx can’t be opened", new Failure(FailureKind.TooLarge, "It is too large.") { Node = "/conv", Limit = "1 GB" });

        Assert.Equal("a.onnx can’t be opened\nIt is too large.\nNode: /conv\nLimit: 1 GB", ProblemText.Of(problem));
    }
}
