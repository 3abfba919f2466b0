using System.Diagnostics;
using SaliencyLab.TestData;

namespace SaliencyLab.Web.Tests.Startup;

/// <summary>The built program in a process of its own, started from another folder than its own.</summary>
internal sealed class StartedApp : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly string _data;
    private readonly Task<string> _rest;

    private StartedApp(Process process, string data) => (_process, _data, _rest) = (process, data, process.StandardOutput.ReadToEndAsync());

    /// <summary>The built program, of the same configuration as these tests.</summary>
    public static string Program { get; } =
        Path.Combine(DataFolders.Repository, "artifacts", "bin", "SaliencyLab.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "SaliencyLab.Web.dll");

    /// <summary>Where it listens.</summary>
    public required Uri Address { get; init; }

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public static async Task<StartedApp> Start(CancellationToken cancellation)
    {
        var data = Directory.CreateTempSubdirectory("saliencylab-app-").FullName;
        var start = new ProcessStartInfo("dotnet", [Program, "--urls", "http://127.0.0.1:0", "--SaliencyLab:DataFolder", data])
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            var place = line.IndexOf(Listening, StringComparison.Ordinal);
            if (place >= 0)
            {
                return new StartedApp(process, data) { Address = new Uri(line[(place + Listening.Length)..].Trim()) };
            }
        }

        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it listened.");
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _rest.Wait();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
