namespace SaliencyLab.Models;

/// <summary>The file was read, but the model can't be run or explained as asked. Exit status 4, HTTP 422.</summary>
public sealed class ModelNotRunnableException(string message, Exception? inner = null) : ModelException(message, inner)
{
    /// <summary>Fields of the model's card that could mend it, such as "crop", the likeliest first; empty where no card could.</summary>
    public IReadOnlyList<string> CardKeys { get; init; } = [];
}
