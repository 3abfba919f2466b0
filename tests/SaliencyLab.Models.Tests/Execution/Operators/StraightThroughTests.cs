using SaliencyLab.Models.Execution.Operators.Quantised;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Operators;

public sealed class StraightThroughTests
{
    [Fact]
    public void Quantised_numbers_are_whole_and_within_the_type()
    {
        using var scope = NewDisposeScope();
        var q = StraightThrough.Quantise(tensor([-100f, 0.26f, 100f]), tensor(0.5f), tensor((byte)10), (0, 255));
        Assert.Equal([0f, 11f, 210f], q.data<float>().ToArray());
    }

    [Fact]
    public void Rounding_has_the_gradient_one_inside_the_range_and_zero_outside()
    {
        using var scope = NewDisposeScope();
        var x = tensor([-100f, 0.26f, 1000f], requires_grad: true);
        var q = StraightThrough.Dequantise(StraightThrough.Quantise(x, tensor(0.5f), null, (0, 255)), tensor(0.5f), null);
        Assert.Equal([0f, 0.5f, 127.5f], q.detach().data<float>().ToArray());
        Assert.Equal([0f, 1f, 0f], autograd.grad([q.sum()], [x])[0].data<float>().ToArray());
    }
}
