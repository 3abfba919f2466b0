using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Work;

public sealed class WorkOptionsValidatorTests
{
    [Fact]
    public void Defaults_are_valid() => Assert.True(new WorkOptionsValidator().Validate(null, new WorkOptions()).Succeeded);

    [Fact]
    public void Every_wrong_key_is_named_at_once()
    {
        var result = new WorkOptionsValidator().Validate(null, new WorkOptions { Workers = 65, Waiting = 0 });

        Assert.Equal(["SaliencyLab:Work:Waiting is 0; it must be at least 1.", "SaliencyLab:Work:Workers is 65; it may be 64 at most."], result.Failures);
    }
}
