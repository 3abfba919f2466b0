using SaliencyLab.Saliency.Noise;

namespace SaliencyLab.Saliency.Methods.Options;

/// <summary>The options of methods over noisy copies: from a request's options to <see cref="NoiseOptions"/> and back.</summary>
internal static class NoiseParser
{
    private const double MostShare = 10;
    private const double MostSigma = 1e6;

    public static IReadOnlyList<MethodOption> Known { get; } =
    [
        new("samples", "16", "Number of noisy copies of the input, 1 to 4096."),
        new("noise", "0.15", "Standard deviation of the noise as a share of the input's range, 0 to 10."),
        new("sigma", "", "Standard deviation in normalised input units instead of a share, 0 to 1000000."),
        new("seed", "0", "Seed of the noise, 0 or more; the same seed gives the same map."),
    ];

    public static NoiseOptions Read(OptionReader reader)
    {
        reader.Exclusive("noise", "sigma");
        NoiseLevel level = reader.Has("sigma")
            ? new NoiseLevel.Absolute(reader.Number("sigma", 0, 0, MostSigma))
            : new NoiseLevel.OfRange(reader.Number("noise", NoiseOptions.DefaultShare, 0, MostShare));
        var samples = (int)reader.Whole("samples", NoiseOptions.DefaultSamples, 1, NoiseOptions.MostSamples);
        return new NoiseOptions(samples, level, reader.Whole("seed", 0, 0, long.MaxValue));
    }

    public static Dictionary<string, object> Write(NoiseOptions noise)
    {
        var written = new Dictionary<string, object> { ["samples"] = noise.Samples };
        switch (noise.Level)
        {
            case NoiseLevel.Absolute(var sigma): written["sigma"] = sigma; break;
            case NoiseLevel.OfRange(var share): written["noise"] = share; break;
        }

        written["seed"] = noise.Seed;
        return written;
    }
}
