using SaliencyLab.Web.Storage;

namespace SaliencyLab.Web.Tests.Storage;

public sealed class StorageOptionsValidatorTests
{
    [Fact]
    public void Defaults_are_the_documented_limits()
    {
        var options = new StorageOptions();

        Assert.Equal((50_000_000L, 100_000_000L, 1_073_741_824L), (options.PictureBytes, options.PicturePixels, options.ModelBytes));
        Assert.True(new StorageOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Every_wrong_key_is_named_at_once()
    {
        var result = new StorageOptionsValidator().Validate(null, new StorageOptions { PictureBytes = 0, ModelFiles = -3 });

        Assert.Equal(
            ["SaliencyLab:Storage:PictureBytes is 0; it must be at least 1.", "SaliencyLab:Storage:ModelFiles is -3; it must be at least 1."],
            result.Failures);
    }
}
