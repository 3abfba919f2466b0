using SaliencyLab.Models;
using Xunit;

namespace SaliencyLab.Cli.Tests;

public sealed class FailureReportTests
{
    [Fact]
    public void A_library_that_does_not_load_is_said_plainly()
    {
        var failure = new TypeInitializationException("TorchSharp.torch", new DllNotFoundException("libLibTorchSharp.so: version `GLIBCXX_3.4.32' not found\nmore lines"));
        var (status, message) = FailureReport.Of(failure);
        Assert.Equal(ExitStatus.NotRunnable, status);
        Assert.Equal(
            "libtorch, which runs the networks, can't be loaded: libLibTorchSharp.so: version `GLIBCXX_3.4.32' not found Build the project on the machine that runs it (dotnet build), on 64-bit Linux, Windows or an Apple-silicon Mac.",
            message);
    }

    [Fact]
    public void A_model_that_can_not_be_run_is_status_4() => Assert.Equal((ExitStatus.NotRunnable, "No."), FailureReport.Of(new ModelNotRunnableException("No.")));

    [Fact]
    public void A_file_that_is_no_model_is_status_3() => Assert.Equal((ExitStatus.Unreadable, "No."), FailureReport.Of(new ModelFormatException("No.")));

    [Fact]
    public void What_nobody_expected_is_one_line_without_a_stack_trace()
    {
        var (status, message) = FailureReport.Of(new InvalidOperationException("first\n   at somewhere"));
        Assert.Equal(ExitStatus.NotRunnable, status);
        Assert.Equal("This failed unexpectedly: first Please report it with the file and the command.", message);
    }
}
