using System.Diagnostics;
using SaliencyLab.Explanations;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Models.Execution;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Pictures and arrays as networks get them. The last pictures are kept: shrinking a large photograph takes longer than a forward pass.</summary>
internal sealed class PreparedInputs(DecodedPictures pictures)
{
    private const long MostBytes = 64L << 20;

    private readonly ByteBoundedCache<string, NetworkInput> _cache = new(MostBytes, input => (sizeof(float) * (long)input.Values.Length) + input.View.Rgb.Length);

    /// <summary>What the network gets: the picture as a model's card has it prepared, or the array as it is.</summary>
    /// <exception cref="SaliencyLab.Imaging.ImagingException">The picture can't be read or prepared, or the array can't be read.</exception>
    /// <exception cref="SaliencyLab.Explanations.Requests.RequestException">The array has another shape than the network takes, or the card other channels.</exception>
    public ExplanationSource Get(SubjectSource source, ExplainableModel model, CancellationToken cancellation)
    {
        switch (source)
        {
            case PictureSource picture:
                model.Shaped(cancellation);
                return ExplanationSource.Of(Prepare(picture, model), picture.Name, picture.Sha256);
            case ArraySource array:
                return Read(array, model);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The network at the size of what it gets.</summary>
    /// <exception cref="SaliencyLab.Imaging.ImagingException">The array can't be read.</exception>
    /// <exception cref="SaliencyLab.Explanations.Requests.RequestException">The array has another shape than the network takes, or the card other channels.</exception>
    public static ShapedNetwork Shaped(SubjectSource source, ExplainableModel model, CancellationToken cancellation)
    {
        if (source is not ArraySource array)
        {
            return model.Shaped(cancellation);
        }

        var input = Read(array, model);
        return model.Network.At(input.Channels, input.Height, input.Width, cancellation);
    }

    /// <summary>A picture as a model's card has it prepared.</summary>
    /// <exception cref="SaliencyLab.Imaging.ImagingException">The picture can't be read or prepared.</exception>
    public NetworkInput Prepare(PictureSource picture, ExplainableModel model)
    {
        var key = $"{picture.Sha256}/{CardJson.Write(model.Card).ToJsonString()}";
        if (_cache.Find(key) is { } kept)
        {
            return kept;
        }

        var input = Preprocessor.Prepare(pictures.Get(picture), model.Card.Preprocessing);
        _cache.Keep(key, input);
        return input;
    }

    private static ExplanationSource Read(ArraySource array, ExplainableModel model)
    {
        using var file = File.OpenRead(array.Path);
        return InputArray.Read(file, array.Name, model.Network);
    }
}
