using System.Diagnostics;

namespace SaliencyLab.Web.Tests.Startup;

public sealed class FailedStartTests
{
    [Fact]
    public async Task A_wrong_setting_ends_the_program_with_one_sentence()
    {
        var data = Directory.CreateTempSubdirectory("saliencylab-app-").FullName;
        string[] arguments = [StartedApp.Program, "--urls", "http://127.0.0.1:0", "--SaliencyLab:DataFolder", data, "--SaliencyLab:Work:Workers", "0"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(data, recursive: true);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("SaliencyLab can't start: SaliencyLab:Work:Workers is 0; it must be at least 1.", errors.Trim());
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
    }
}
