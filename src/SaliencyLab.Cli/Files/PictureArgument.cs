using System.Security.Cryptography;
using SaliencyLab.Explanations;
using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Imaging;

namespace SaliencyLab.Cli.Files;

/// <summary>The picture of a command (a path, or a bundled picture's name), or the array that stands for it.</summary>
internal static class PictureArgument
{
    /// <summary>Opens the one that is given.</summary>
    /// <param name="image">Path or name of a picture, or null.</param>
    /// <param name="input">Path of a .npy, or null.</param>
    public static OpenedPicture Open(string? image, string? input, ExplainableModel model)
    {
        // A model that can't be run is said before anything about the picture.
        _ = model.Network;
        return (image, input) switch
        {
            ({ } path, null) => OpenPicture(path, model),
            (null, { } path) => OpenArray(path, model),
            (null, null) => throw new UsageException("Give a picture with --image FILE, or what the network gets with --input FILE.npy."),
            _ => throw new UsageException("Give either --image or --input, not both."),
        };
    }

    private static OpenedPicture OpenPicture(string image, ExplainableModel model)
    {
        var path = File.Exists(image) ? image : SamplePictures.Find(image)?.Path ?? throw new UnreadableFileException(
            $"There is no picture '{image}'. Give a path, or a bundled picture: {string.Join(", ", SamplePictures.All.Select(sample => sample.Name))}.");
        using var file = File.OpenRead(path);
        var name = Path.GetFileName(path);
        var picture = PictureDecoder.Decode(file, name, new PictureLimits());
        file.Position = 0;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        return new OpenedPicture(ExplanationSource.Of(picture, name, sha256, model), picture);
    }

    private static OpenedPicture OpenArray(string path, ExplainableModel model)
    {
        if (!File.Exists(path))
        {
            throw new UnreadableFileException($"There is no array '{path}'.");
        }

        using var file = File.OpenRead(path);
        return new OpenedPicture(InputArray.Read(file, Path.GetFileName(path), model.Network), null);
    }
}
