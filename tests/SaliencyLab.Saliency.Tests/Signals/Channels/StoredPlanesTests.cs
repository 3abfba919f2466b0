using SaliencyLab.Saliency.Signals.Channels;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Signals.Channels;

public sealed class StoredPlanesTests
{
    [Fact]
    public void Channels_and_parts_of_them_are_read_where_they_lie()
    {
        using var values = torch.arange(12, torch.ScalarType.Float32).view(2, 2, 3);
        var planes = new StoredPlanes(values);
        values.add_(1);
        Assert.Equal([7, 8, 9, 10, 11, 12], planes.Plane(1).ToArray());
        Assert.Equal([9, 10], planes.Part(1, 2, 2).ToArray());
        Assert.Equal(12, planes.All.Length);
    }

    [Fact]
    public void Nothing_is_read_beyond_a_channel()
    {
        using var values = torch.zeros(2, 2, 3);
        var planes = new StoredPlanes(values);
        Assert.Throws<ArgumentOutOfRangeException>(() => planes.Plane(2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => planes.Plane(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => planes.Part(0, 4, 3).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => planes.Part(0, -1, 3).Length);
    }

    [Fact]
    public void Nothing_is_read_of_a_tensor_that_is_gone()
    {
        var values = torch.zeros(2, 2, 3);
        var planes = new StoredPlanes(values);
        values.Dispose();
        Assert.Throws<ObjectDisposedException>(() => planes.All.Length);
    }

    [Fact]
    public void Another_form_is_refused()
    {
        using var turned = torch.zeros(2, 3, 4).transpose(1, 2);
        using var doubles = torch.zeros([2, 3, 4], torch.ScalarType.Float64);
        using var flat = torch.zeros(2, 3);
        Assert.Throws<ArgumentException>(() => new StoredPlanes(turned));
        Assert.Throws<ArgumentException>(() => new StoredPlanes(doubles));
        Assert.Throws<ArgumentException>(() => new StoredPlanes(flat));
    }
}
