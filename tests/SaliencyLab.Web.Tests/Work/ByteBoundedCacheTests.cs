using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Work;

public sealed class ByteBoundedCacheTests
{
    private readonly ByteBoundedCache<string, string> _cache = new(10, value => value.Length);

    [Fact]
    public void The_longest_unused_goes_first()
    {
        _cache.Keep("a", "1234");
        _cache.Keep("b", "1234");
        Assert.NotNull(_cache.Find("a"));
        _cache.Keep("c", "123");

        Assert.Equal(("1234", null, "123"), (_cache.Find("a"), _cache.Find("b"), _cache.Find("c")));
        Assert.Equal(7, _cache.Bytes);
    }

    [Fact]
    public void Keeping_again_counts_once()
    {
        _cache.Keep("a", "12345678");
        _cache.Keep("a", "123");

        Assert.Equal(3, _cache.Bytes);
    }

    [Fact]
    public void What_is_larger_than_everything_is_not_kept_and_drives_nothing_out()
    {
        _cache.Keep("a", "123");
        _cache.Keep("b", "12345678901");

        Assert.Equal(("123", null), (_cache.Find("a"), _cache.Find("b")));
    }

    [Fact]
    public void What_is_forgotten_is_gone()
    {
        _cache.Keep("a", "123");
        _cache.Forget("a");

        Assert.Null(_cache.Find("a"));
        Assert.Equal(0, _cache.Bytes);
    }
}
