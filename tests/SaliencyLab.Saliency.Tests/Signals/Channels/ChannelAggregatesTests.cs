using SaliencyLab.Saliency.Signals.Channels;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Signals.Channels;

/// <summary>More channels than are added up at once, more positions than are worked on at once: whole numbers, so every sum is exact.</summary>
public sealed class ChannelAggregatesTests
{
    private const int Channels = 70;
    private const int Side = 50;

    [Fact]
    public void Every_position_gets_the_aggregates_of_its_own_channels()
    {
        using var scope = torch.NewDisposeScope();
        // Channel k holds (k mod 3 − 1)·p at position p: −p 24 times, 0 23 times, p 23 times.
        var positions = torch.arange(Side * Side, torch.ScalarType.Float32);
        var factors = torch.arange(Channels, torch.ScalarType.Float32).remainder(3).sub(1);
        var aggregates = new ChannelAggregates(new StoredPlanes(torch.outer(factors, positions).view(Channels, Side, Side)));
        for (var p = 0; p < Side * Side; p++)
        {
            Assert.Equal(-p, aggregates.Sum[p]);
            Assert.Equal(47f * p * p, aggregates.Square[p], 47f * p * p * 1e-6f);
            Assert.Equal(23f * p * p, aggregates.PositiveSquare[p], 23f * p * p * 1e-6f);
            Assert.Equal(24f * p * p, aggregates.NegativeSquare[p], 24f * p * p * 1e-6f);
            Assert.Equal(p, aggregates.Most[p]);
            Assert.Equal(-p, aggregates.Least[p]);
        }
    }
}
