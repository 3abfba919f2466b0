using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using SaliencyLab.Imaging.Export;
using SaliencyLab.TestData;
using SaliencyLab.Web.Tests.Server;
using SaliencyLab.Web.Tests.Startup;

namespace SaliencyLab.Web.Tests.Api;

/// <summary>The examples of docs/api.md, as they stand there, against a running server.</summary>
public sealed partial class ExampleTests
{
    private const string Address = "http://127.0.0.1:5000";

    [Theory]
    [InlineData("sh", "example.sh", "bash", "example.sh")]
    [InlineData("python", "example.py", "python3", "example.py")]
    [InlineData("csharp", "example.cs", "dotnet", "run example.cs")]
    public async Task An_example_runs_and_gets_its_map(string language, string file, string program, string arguments)
    {
        var missing = language == "sh" ? Missing("curl", "--version") : Missing(program, "--version");
        Assert.SkipWhen(missing is not null, $"The {language} example needs {missing}, which this machine does not have.");
        using var app = await StartedApp.Start(TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("saliencylab-example-");
        try
        {
            var text = await File.ReadAllTextAsync(Path.Combine(DataFolders.Repository, "docs", "api.md"), TestContext.Current.CancellationToken);
            var example = Fenced().Matches(text).Single(match => match.Groups[1].Value == language).Groups[2].Value;
            Assert.Contains(Address, example, StringComparison.Ordinal);
            await Write(folder, file, example.Replace(Address, app.Address.OriginalString.TrimEnd('/'), StringComparison.Ordinal));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "model.onnx"), TestFiles.SmallModel, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "photo.jpg"), TestFiles.Coffee, TestContext.Current.CancellationToken);

            var (status, said) = await Run(program, arguments, folder.FullName);

            Assert.True(status == 0, said);
            using var map = File.OpenRead(Path.Combine(folder.FullName, "m0.npy"));
            Assert.Equal(2, NpyFile.Read(map, "m0.npy", 10_000).Shape.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task Write(DirectoryInfo folder, string name, string text) => File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, TestContext.Current.CancellationToken);

    private static string? Missing(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : program;
        }
        catch (Win32Exception)
        {
            return program;
        }
    }

    private static async Task<(int Status, string Said)> Run(string program, string arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex("(?s)```(\\w+)\\n(.*?)```")]
    private static partial Regex Fenced();
}
