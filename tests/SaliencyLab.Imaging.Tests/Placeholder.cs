namespace SaliencyLab.Imaging.Tests;

public sealed class BuildTests
{
    [Xunit.Fact]
    public void The_test_project_runs() => Xunit.Assert.NotNull(typeof(BuildTests).Assembly.Location);
}
