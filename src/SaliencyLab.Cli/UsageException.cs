namespace SaliencyLab.Cli;

/// <summary>Options that don't go together; exit status 2.</summary>
public sealed class UsageException(string message) : Exception(message);
