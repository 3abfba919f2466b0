namespace SaliencyLab.Models;

/// <summary>The file is not a model we can read: wrong format, damaged, or over a limit. Exit status 3, HTTP 400, 413 or 415.</summary>
public sealed class ModelFormatException(string message, Exception? inner = null) : ModelException(message, inner);
