using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Pictures as networks get them, the last ones kept: shrinking a large photograph takes longer than a forward pass.</summary>
internal sealed class PreparedInputs(DecodedPictures pictures)
{
    private const long MostBytes = 64L << 20;

    private readonly ByteBoundedCache<string, NetworkInput> _cache = new(MostBytes, input => (sizeof(float) * (long)input.Values.Length) + input.View.Rgb.Length);

    /// <summary>The picture as a model's card has it prepared.</summary>
    /// <exception cref="SaliencyLab.Imaging.ImagingException">The picture can't be read or prepared.</exception>
    public NetworkInput Get(PictureSource picture, ExplainableModel model)
    {
        var key = $"{picture.Info.Sha256}/{CardJson.Write(model.Card).ToJsonString()}";
        if (_cache.Find(key) is { } kept)
        {
            return kept;
        }

        var input = Preprocessor.Prepare(pictures.Get(picture), model.Card.Preprocessing);
        _cache.Keep(key, input);
        return input;
    }
}
