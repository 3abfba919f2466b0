using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Imaging.Tests.Rendering;

public sealed class SignificantDigitsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.35, "0.350")]
    [InlineData(3.189, "3.19")]
    [InlineData(9.996, "10.0")]
    [InlineData(-0.0088, "−0.00880")]
    [InlineData(31.7, "31.7")]
    [InlineData(1234.5, "1235")]
    [InlineData(2e-13, "2.00e−13")]
    [InlineData(-2.5e7, "−2.50e7")]
    [InlineData(double.NaN, "–")]
    public void Numbers_have_three_significant_digits(double value, string text) => Assert.Equal(text, SignificantDigits.Format(value));
}
