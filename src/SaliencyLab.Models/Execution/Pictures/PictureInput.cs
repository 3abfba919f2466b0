using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Pictures;

/// <summary>The value of a graph that takes the picture: which axes are what, which sizes are fixed.</summary>
internal sealed class PictureInput
{
    private readonly long?[] _sizes;

    /// <summary>Reads the layout off a declared shape.</summary>
    /// <param name="input">The value.</param>
    /// <param name="layout">What the card says; null: read off the shape.</param>
    /// <param name="channels">Channels that the graph's first convolution takes, where known.</param>
    public PictureInput(GraphInput input, PictureLayout? layout, long? channels)
    {
        Value = input;
        _sizes = input.Shape?.ToArray() ?? new long?[4];
        var (second, last) = (_sizes[1], _sizes[3]);
        Layout = layout ?? (!Few(second) && (Few(last) || (second is not null && last is null && channels is not null && second != channels)) ? PictureLayout.ChannelsLast : PictureLayout.ChannelsFirst);
        var declared = Layout == PictureLayout.ChannelsFirst ? second : last;
        Channels = Narrow(declared ?? (Layout == PictureLayout.ChannelsFirst ? channels : null));
        (Height, Width) = Layout == PictureLayout.ChannelsFirst ? (Narrow(_sizes[2]), Narrow(_sizes[3])) : (Narrow(_sizes[1]), Narrow(_sizes[2]));
        Batch = Narrow(_sizes[0]);
        OpenKeys = [.. Open(layout)];
    }

    /// <summary>The value.</summary>
    public GraphInput Value { get; }

    /// <summary>Where the channels are.</summary>
    public PictureLayout Layout { get; }

    /// <summary>Fixed number of channels, or null.</summary>
    public int? Channels { get; }

    /// <summary>Fixed height, or null.</summary>
    public int? Height { get; }

    /// <summary>Fixed width, or null.</summary>
    public int? Width { get; }

    /// <summary>Fixed number of pictures, or null.</summary>
    public int? Batch { get; }

    /// <summary>Fields of the card that settle what the file leaves open, and that nothing in it tells.</summary>
    public IReadOnlyList<string> OpenKeys { get; }

    /// <summary>Refuses a size that the graph does not take.</summary>
    public void Check(int channels, int height, int width)
    {
        if (channels < 1 || height < 1 || width < 1)
        {
            throw new ModelNotRunnableException($"A picture of {channels} channels, {height} × {width}, has no pixels.") { Node = Value.Name };
        }

        if ((Channels ?? channels) != channels)
        {
            throw new ModelNotRunnableException($"The network's input '{Value.Name}' takes {Channels} channels, not {channels}. Change the card's channels.") { Node = Value.Name, CardKeys = ["channels"] };
        }

        if ((Height ?? height) != height || (Width ?? width) != width)
        {
            throw new ModelNotRunnableException($"The network's input '{Value.Name}' takes pictures of {Height?.ToString() ?? "any"} × {Width?.ToString() ?? "any"} (height × width), not {height} × {width}. Change the card's crop.") { Node = Value.Name, CardKeys = ["crop"] };
        }
    }

    /// <summary>
    /// Pictures as the graph takes them. Integer inputs get whole numbers in float32: what follows computes the same and keeps a gradient.
    /// </summary>
    /// <param name="pictures">B×C×H×W, float32.</param>
    public Tensor Prepare(Tensor pictures)
    {
        var x = pictures.detach();
        x = Value.ElementType switch
        {
            ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16 => x,
            ScalarType.Float64 => x.to(ScalarType.Float64),
            ScalarType.Byte => x.round().clamp(0, 255),
            ScalarType.Int8 => x.round().clamp(-128, 127),
            _ => x.round(),
        };
        x = Batch is { } rows && rows > x.shape[0] ? cat([x, x.narrow(0, 0, 1).expand(rows - x.shape[0], -1, -1, -1)]) : x;
        return Layout == PictureLayout.ChannelsLast ? x.permute(0, 2, 3, 1).contiguous() : x.contiguous().alias();
    }

    private IEnumerable<string> Open(PictureLayout? given)
    {
        if (given is null && _sizes[1] is null && _sizes[3] is null && Channels is null)
        {
            yield return "layout";
        }

        if (Channels is null)
        {
            yield return "channels";
        }

        if (Height is null || Width is null)
        {
            yield return "crop";
        }
    }

    private static bool Few(long? size) => size is 1 or 3 or 4;

    private static int? Narrow(long? size) => size is > 0 and <= int.MaxValue ? (int)size : null;
}
