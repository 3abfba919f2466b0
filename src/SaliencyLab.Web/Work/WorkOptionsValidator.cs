using Microsoft.Extensions.Options;

namespace SaliencyLab.Web.Work;

/// <summary>Names every wrong key at once.</summary>
internal sealed class WorkOptionsValidator : IValidateOptions<WorkOptions>
{
    private const int MostWorkers = 64;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WorkOptions options)
    {
        (string Key, long Value)[] limits =
        [
            (nameof(options.Workers), options.Workers),
            (nameof(options.Waiting), options.Waiting),
            (nameof(options.WaitingPerOwner), options.WaitingPerOwner),
            (nameof(options.ModelCacheBytes), options.ModelCacheBytes),
            (nameof(options.PictureCacheBytes), options.PictureCacheBytes),
            (nameof(options.MapBytes), options.MapBytes),
            (nameof(options.ResultBytes), options.ResultBytes),
            (nameof(options.BytesPerResult), options.BytesPerResult),
        ];
        var wrong = limits.Where(limit => limit.Value < 1).Select(limit => $"{WorkOptions.Section}:{limit.Key} is {limit.Value}; it must be at least 1.").ToList();
        if (options.Workers > MostWorkers)
        {
            wrong.Add($"{WorkOptions.Section}:{nameof(options.Workers)} is {options.Workers}; it may be {MostWorkers} at most.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
