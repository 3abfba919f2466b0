using System.Diagnostics;
using System.Reflection;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Models.Tests.Execution;

public sealed class TorchSharpBuildTests
{
    /// <summary>Where the just-in-time compiler may, it lets a Scalar be collected while libtorch reads it: one sum in 1,200 threw with collections under way.</summary>
    [Fact]
    public void Arguments_of_its_methods_live_until_they_return() =>
        Assert.True(typeof(torch).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled);
}
