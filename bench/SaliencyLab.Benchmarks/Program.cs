using SaliencyLab.Benchmarks;

// dotnet run -c Release --project bench/SaliencyLab.Benchmarks                       the engine, into bench/engine.md
// dotnet run -c Release --project bench/SaliencyLab.Benchmarks http://127.0.0.1:5000 /usr/bin/chromium
//                                                                                     the browser against a running server, into bench/browser.md
var report = new StringWriter();
if (args is [var address, var chromium])
{
    await BrowserBenchmark.Run(address, chromium, report);
}
else
{
    EngineBenchmark.Run(rounds: 31, report);
}

Console.Write(report);
await File.WriteAllTextAsync(Path.Combine(Repository.Root, "bench", args.Length > 0 ? "browser.md" : "engine.md"), report.ToString());
