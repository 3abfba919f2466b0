using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods;

public sealed class MethodCatalogueTests
{
    [Fact]
    public void Methods_come_in_the_order_of_the_workbench() => Assert.Equal(
        [
            "NormGrad", "Grad-CAM", "Smooth Grad-CAM++", "Grad-CAM++", "NormGrad selective", "Linear approximation", "Gradient", "Gradient sum",
            "XGrad-CAM", "LayerCAM", "HiResCAM", "Eigen-CAM", "CAM", "Guided backpropagation", "DeConvNet",
            "Excitation backprop", "Contrastive excitation backprop", "Score-CAM", "Ablation-CAM", "RISE", "SmoothGrad", "Integrated Gradients",
            "NormGrad of a convolution", "Extract and aggregate",
        ],
        MethodCatalogue.All.Select(entry => entry.Name));

    [Fact]
    public void Every_line_makes_a_method_of_its_own_id_with_its_own_option_keys()
    {
        foreach (var entry in MethodCatalogue.All)
        {
            var method = entry.Create(null);
            Assert.Equal(entry.Id, method.Id);
            Assert.Same(entry, MethodCatalogue.Find(entry.Id));
            Assert.Equal(entry.Options.Where(option => option.Default.Length > 0).Select(option => (option.Key, option.Default)), method.Options.Select(option => (option.Key, JsonSerializer.Serialize(option.Value))));
        }
    }

    [Theory]
    [InlineData("conv1x1", "norm", false)]
    [InlineData("real", "filter_norm", false)]
    [InlineData("scaling", "sum", true)]
    [InlineData("real", "max", true)]
    [InlineData("bias", "abs_max", false)]
    public void A_sign_may_hang_on_the_options(string extract, string aggregate, bool signed) =>
        Assert.Equal(signed, MethodCatalogue.Find("extract-aggregate")!.SignedWith(JsonSerializer.SerializeToElement(new { extract, aggregate })));

    [Fact]
    public void The_other_methods_have_one_sign_or_both() =>
        Assert.All(MethodCatalogue.All.Where(entry => entry.Id != "extract-aggregate"), entry => Assert.Equal(entry.Signed, entry.SignedWith(null)));

    [Fact]
    public void A_method_without_options_refuses_any()
    {
        var options = JsonSerializer.SerializeToElement(new { samples = 3 });
        var error = Assert.Throws<OptionException>(() => MethodCatalogue.Find("grad-cam")!.Create(options));
        Assert.Equal("grad-cam takes no options; leave \"samples\" out.", error.Message);
    }

    [Fact]
    public void A_method_that_does_not_exist_is_not_found() => Assert.Null(MethodCatalogue.Find("grad-kam"));
}
