using Microsoft.Extensions.Logging.Abstractions;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Models;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Work;

public sealed class FailuresTests
{
    private readonly Failures _failures = new(NullLogger<Failures>.Instance);

    public static TheoryData<Exception, int> Expected => new()
    {
        { new ImagingException("x"), 415 },
        { new ImagingException("x") { Limit = "1 byte" }, 413 },
        { new ModelFormatException("x"), 415 },
        { new ModelFormatException("x") { Limit = "1 byte" }, 413 },
        { new ModelNotRunnableException("x"), 422 },
        { new RequestException("k", "x", malformed: true), 400 },
        { new RequestException("k", "x"), 422 },
        { new InsufficientMemoryException(), 422 },
        { new FileNotFoundException(), 404 },
        { new OperationCanceledException(), 409 },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Every_exception_that_is_foreseen_has_its_status(Exception problem, int status) => Assert.Equal(status, Problem.Status(_failures.Of(problem).Kind));

    [Fact]
    public void Node_limit_and_key_are_kept()
    {
        var model = _failures.Of(new ModelNotRunnableException("No rule for Foo.") { Node = "conv1", Limit = "4 GB" });

        Assert.Equal(("No rule for Foo.", "conv1", "4 GB"), (model.Message, model.Node, model.Limit));
        Assert.Equal("maps[0].layer", _failures.Of(new RequestException("maps[0].layer", "x")).Key);
    }

    [Fact]
    public void What_nobody_foresaw_shows_a_reference_and_nothing_else()
    {
        var failure = _failures.Of(new InvalidOperationException("secret path /etc"));

        Assert.Equal(FailureKind.Unexpected, failure.Kind);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.Contains(failure.Reference!, failure.Message, StringComparison.Ordinal);
    }
}
