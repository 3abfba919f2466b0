using SaliencyLab.Models.Execution;
using Xunit;

namespace SaliencyLab.Models.Tests.Execution;

public sealed class OnceCacheTests
{
    [Fact]
    public void A_value_is_made_once()
    {
        var cache = new OnceCache<int, object>();
        var made = 0;
        object Make(CancellationToken cancellation) => ++made;
        Assert.Same(cache.Get(1, Make, CancellationToken.None), cache.Get(1, Make, CancellationToken.None));
        Assert.Equal(1, made);
    }

    [Fact]
    public void A_failure_is_not_kept()
    {
        var cache = new OnceCache<int, string>();
        Assert.Throws<InvalidDataException>(() => cache.Get(1, _ => throw new InvalidDataException(), CancellationToken.None));
        Assert.Equal("second", cache.Get(1, _ => "second", CancellationToken.None));
    }

    [Fact]
    public async Task Who_waits_for_a_cancelled_computation_makes_the_value_itself()
    {
        var cache = new OnceCache<int, string>();
        using var first = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        var cancelled = Task.Run(() => Assert.ThrowsAny<OperationCanceledException>(() => cache.Get(
            1,
            cancellation =>
            {
                started.Set();
                cancellation.WaitHandle.WaitOne();
                throw new OperationCanceledException(cancellation);
            },
            first.Token)));
        started.Wait(TestContext.Current.CancellationToken);
        var waiting = Task.Run(() => cache.Get(1, _ => "made by the second", CancellationToken.None));
        await first.CancelAsync();
        await cancelled;
        Assert.Equal("made by the second", await waiting);
    }
}
