using System.CommandLine;

namespace SaliencyLab.Cli.Commands;

/// <summary>The options of <c>explain</c>.</summary>
internal sealed class ExplainOptions
{
    /// <summary>--request.</summary>
    public Option<string?> Request { get; } = new("--request") { Description = "The request as a JSON document; '-' is standard input.", HelpName = "FILE" };

    /// <summary>--model.</summary>
    public Option<string> Model { get; } = CommonOptions.Model();

    /// <summary>--image.</summary>
    public Option<string?> Image { get; } = CommonOptions.Image();

    /// <summary>--input.</summary>
    public Option<string?> Input { get; } = CommonOptions.Input();

    /// <summary>--card.</summary>
    public Option<string?> Card { get; } = CommonOptions.Card();

    /// <summary>--labels.</summary>
    public Option<string?> Labels { get; } = CommonOptions.Labels();

    /// <summary>--method.</summary>
    public Option<string[]> Method { get; } = new("--method") { Description = "A method's id; see saliencylab methods. May be given several times.", HelpName = "ID" };

    /// <summary>--layer.</summary>
    public Option<string[]> Layer { get; } = new("--layer") { Description = "A layer's name, deepest, recommended, all or input; see saliencylab inspect. May be given several times.", HelpName = "L" };

    /// <summary>--class.</summary>
    public Option<string[]> Class { get; } = new("--class") { Description = "An index, a label, top, top:N or lowest. May be given several times.", HelpName = "C" };

    /// <summary>--meta.</summary>
    public Option<double?> Meta { get; } = new("--meta") { Description = "Maps after one step of learning of this length, such as 0.0025.", HelpName = "EPSILON" };

    /// <summary>--negate.</summary>
    public Option<bool> Negate { get; } = new("--negate") { Description = "The step of --meta goes the other way." };

    /// <summary>--out.</summary>
    public Option<string?> Out { get; } = new("--out") { Description = "Folder for manifest.json and one .npy a map; written whole or not at all.", HelpName = "DIR" };

    /// <summary>--overlay.</summary>
    public Option<bool> Overlay { get; } = new("--overlay") { Description = "Also write each map over the picture as PNG to the folder of --out." };

    /// <summary>--json.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Write the manifest as JSON." };

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Request, Model, Image, Input, Card, Labels, Method, Layer, Class, Meta, Negate, Out, Overlay, Json })
        {
            command.Options.Add(option);
        }
    }
}
