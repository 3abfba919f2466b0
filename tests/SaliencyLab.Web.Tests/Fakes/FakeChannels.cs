using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>Channels whose weights rise with their index and whose activations fall.</summary>
internal sealed class FakeChannels : IChannels
{
    public List<(string Layer, int Class)> Asked { get; } = [];

    public Failure? Failure { get; set; }

    public Task<Outcome<ChannelSheet>> Open(Subject subject, string layer, int index, CancellationToken cancellation)
    {
        Asked.Add((layer, index));
        if (Failure is not null)
        {
            return Task.FromResult<Outcome<ChannelSheet>>(Failure);
        }

        var known = SampleSituation.Layers.Single(candidate => candidate.Name == layer);
        float[] rising = [.. Enumerable.Range(0, known.Channels).Select(channel => channel / 1000f)];
        return Task.FromResult<Outcome<ChannelSheet>>(new ChannelSheet($"sheet-{index}", known, rising, [.. rising.Reverse()], Signed: false));
    }
}
