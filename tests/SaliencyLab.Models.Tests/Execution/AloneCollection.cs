using Xunit;

namespace SaliencyLab.Models.Tests.Execution;

/// <summary>Tests that count the tensors of the whole process run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>The collection's name.</summary>
    public const string Name = "counts tensors";
}
