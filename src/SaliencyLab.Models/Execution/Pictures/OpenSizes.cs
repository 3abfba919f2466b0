namespace SaliencyLab.Models.Execution.Pictures;

/// <summary>What a file leaves open about its picture may be why a node fails.</summary>
internal static class OpenSizes
{
    /// <summary>A node's failure with what was tried for the open sizes, and what to set instead.</summary>
    /// <param name="problem">The failure.</param>
    /// <param name="picture">An input with at least one open key.</param>
    /// <param name="size">What was tried.</param>
    public static ModelNotRunnableException Blame(ModelNotRunnableException problem, PictureInput picture, (int Channels, int Height, int Width) size)
    {
        var tried = picture.Layout is PictureLayout.ChannelsFirst
            ? $"{size.Channels} × {size.Height} × {size.Width} (channels × height × width)"
            : $"{size.Height} × {size.Width} × {size.Channels} (height × width × channels)";
        var remedies = string.Join(", ", picture.OpenKeys.Select(Remedy));
        return new ModelNotRunnableException(
            $"{problem.Message} The file does not say what its input '{picture.Value.Name}' takes, and {tried} was tried. Set in the card, as the network was trained: {remedies}.", problem)
        {
            Node = problem.Node, Limit = problem.Limit, CardKeys = picture.OpenKeys,
        };
    }

    private static string Remedy(string key) => key switch
    {
        "layout" => "layout (NCHW: channels first, NHWC: channels last)",
        "channels" => "channels (RGB, BGR, RGBA, or L for one grey channel)",
        _ => "crop (the picture's size)",
    };
}
