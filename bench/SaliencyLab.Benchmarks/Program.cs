using SaliencyLab.Benchmarks;

// One command measures everything: dotnet run -c Release --project bench/SaliencyLab.Benchmarks [rounds]
var rounds = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 15;
var report = new StringWriter();
EngineBenchmark.Run(rounds, report);
Console.Write(report);
await File.WriteAllTextAsync(Path.Combine(Repository.Root, "bench", "engine.md"), report.ToString());
