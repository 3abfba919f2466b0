namespace SaliencyLab.Models.Tests;

public sealed class BuildTests
{
    [Xunit.Fact]
    public void The_test_project_runs() => Xunit.Assert.Equal(6f, TorchSharp.torch.ones(2, 3).sum().item<float>());
}
