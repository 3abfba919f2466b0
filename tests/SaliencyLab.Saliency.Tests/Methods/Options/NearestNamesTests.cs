using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.Options;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.Options;

public sealed class NearestNamesTests
{
    [Fact]
    public void A_slip_of_the_keys_finds_what_was_meant() =>
        Assert.Equal("grad-cam", NearestNames.Of("grad-cm", MethodCatalogue.All.Select(entry => entry.Id))[0]);

    [Fact]
    public void A_short_name_inside_a_longer_slip_is_not_what_was_meant() =>
        Assert.Equal(["grad-cam", "cam"], NearestNames.Of("gradcam", ["cam", "grad-cam"]));

    [Fact]
    public void A_part_of_a_name_finds_it() =>
        Assert.Equal(["smooth-grad-cam-plus-plus"], NearestNames.Of("smooth", MethodCatalogue.All.Select(entry => entry.Id), 1));
}
