using System.Reflection;

namespace SaliencyLab.Benchmarks;

/// <summary>The checkout that the benchmark was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
}
