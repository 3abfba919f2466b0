namespace SaliencyLab.Cli;

/// <summary>A file that is not there or is not what it should be; exit status 3.</summary>
public sealed class UnreadableFileException(string message, Exception? inner = null) : Exception(message, inner);
