using System.CommandLine;

namespace SaliencyLab.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>--model.</summary>
    public static Option<string> Model(string description = "Model file, or a bundled model's name.") => new("--model") { Description = description, HelpName = "FILE" };

    /// <summary>--image.</summary>
    public static Option<string?> Image() => new("--image") { Description = "Picture file, or a bundled picture's name.", HelpName = "FILE" };

    /// <summary>--input.</summary>
    public static Option<string?> Input() => new("--input") { Description = "A .npy of float32 that the network gets as it is, in place of a picture.", HelpName = "FILE.npy" };

    /// <summary>--card.</summary>
    public static Option<string?> Card() => new("--card") { Description = "The model's card: how a picture is prepared, and labels. Without it: the card beside the model.", HelpName = "FILE" };

    /// <summary>--labels.</summary>
    public static Option<string?> Labels() => new("--labels") { Description = "Labels: one a line, or JSON.", HelpName = "FILE" };

    /// <summary>--json.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON." };
}
