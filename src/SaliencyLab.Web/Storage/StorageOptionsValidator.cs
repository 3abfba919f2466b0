using Microsoft.Extensions.Options;

namespace SaliencyLab.Web.Storage;

/// <summary>Names every wrong key at once.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        (string Key, long Value)[] limits =
        [
            (nameof(options.PictureBytes), options.PictureBytes),
            (nameof(options.PicturePixels), options.PicturePixels),
            (nameof(options.ModelBytes), options.ModelBytes),
            (nameof(options.ModelFiles), options.ModelFiles),
            (nameof(options.LabelsBytes), options.LabelsBytes),
            (nameof(options.InputBytes), options.InputBytes),
            (nameof(options.UploadsPerOwner), options.UploadsPerOwner),
            (nameof(options.TotalBytes), options.TotalBytes),
        ];
        var wrong = limits.Where(limit => limit.Value < 1)
            .Select(limit => $"{StorageOptions.Section}:{limit.Key} is {limit.Value}; it must be at least 1.").ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
