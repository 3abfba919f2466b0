using System.Globalization;
using System.Text.Json;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>A card as texts in a form. Only fields that were changed become changes of the card.</summary>
public sealed class CardForm
{
    private readonly CardForm? _before;

    /// <summary>A form filled with the card in force.</summary>
    /// <param name="card">The card.</param>
    /// <param name="layout">"NCHW" or "NHWC", as the network has it.</param>
    public CardForm(ModelCard card, string layout)
        : this(card, layout, null) => _before = new CardForm(card, layout, null);

    private CardForm(ModelCard card, string layout, CardForm? before)
    {
        _before = before;
        var steps = card.Preprocessing;
        Preset = card.Preset ?? "";
        Resize = steps.ShortSide is { } side ? Number(side) : steps.ResizeTo is { } to ? $"{to.Height} × {to.Width}" : "";
        Crop = steps.Crop is { } crop ? crop.Height == crop.Width ? Number(crop.Height) : $"{crop.Height} × {crop.Width}" : "";
        Interpolation = steps.Interpolation.ToString().ToLowerInvariant();
        Scale = Number(steps.Scale);
        Mean = Numbers(steps.Mean);
        Std = Numbers(steps.Std);
        Channels = steps.Channels switch { ChannelOrder.Rgb => "RGB", ChannelOrder.Bgr => "BGR", ChannelOrder.L => "L", _ => "RGBA" };
        Layout = card.Layout ?? layout;
        Score = card.Score ?? "";
    }

    /// <summary>A preset's id; "" for numbers of one's own.</summary>
    public string Preset { get; set; }

    /// <summary>Short side, or "height × width".</summary>
    public string Resize { get; set; }

    /// <summary>Side of a square, or "height × width".</summary>
    public string Crop { get; set; }

    /// <summary>"bilinear" or "bicubic".</summary>
    public string Interpolation { get; set; }

    /// <summary>Factor on v / 255.</summary>
    public string Scale { get; set; }

    /// <summary>One number a channel, by spaces.</summary>
    public string Mean { get; set; }

    /// <summary>One number a channel, by spaces.</summary>
    public string Std { get; set; }

    /// <summary>"RGB", "BGR", "L" or "RGBA".</summary>
    public string Channels { get; set; }

    /// <summary>"NCHW" or "NHWC".</summary>
    public string Layout { get; set; }

    /// <summary>Name of the value with the scores; "": found by itself.</summary>
    public string Score { get; set; }

    /// <summary>Id of an uploaded list of labels; null: as they were.</summary>
    public string? Labels { get; set; }

    /// <summary>
    /// The earlier changes with those of this form on top.
    /// </summary>
    /// <param name="earlier">Changes in force; null: none.</param>
    /// <param name="problem">The first field that can't be read, and what it takes; null where all can.</param>
    public CardFields? Changes(CardFields? earlier, out string? problem)
    {
        problem = Problem();
        if (problem is not null)
        {
            return null;
        }

        var before = _before!;
        var fields = earlier ?? new CardFields();
        if (Preset != before.Preset && Preset.Length > 0)
        {
            // The preset's own numbers: earlier ones would override it.
            fields = fields with { Preset = Preset, Scale = null, Mean = null, Std = null, Channels = null };
        }

        return fields with
        {
            Resize = Resize == before.Resize ? fields.Resize : Size(Resize),
            Crop = Crop == before.Crop ? fields.Crop : Size(Crop),
            Interpolation = Interpolation == before.Interpolation ? fields.Interpolation : Interpolation,
            Scale = Scale == before.Scale ? fields.Scale : double.Parse(Scale, CultureInfo.InvariantCulture),
            Mean = Mean == before.Mean ? fields.Mean : Parse(Mean),
            Std = Std == before.Std ? fields.Std : Parse(Std),
            Channels = Channels == before.Channels ? fields.Channels : Channels,
            Layout = Layout == before.Layout ? fields.Layout : Layout,
            Score = Score == before.Score ? fields.Score : Score.Trim(),
            Labels = Labels is null ? fields.Labels : JsonSerializer.SerializeToElement(Labels),
        };
    }

    private string? Problem() =>
        Resize.Trim().Length > 0 && Size(Resize) is null ? "Resize takes the length of the short side, such as 256, or height × width, such as 256 × 320."
        : Crop.Trim().Length > 0 && Size(Crop) is null ? "Crop takes the side of a square, such as 224, or height × width, such as 224 × 320."
        : !double.TryParse(Scale, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "Scale takes a number, such as 1 or 255."
        : Parse(Mean) is null ? "Mean takes one number a channel, such as 0.485 0.456 0.406."
        : Parse(Std) is not { } std || std.Contains(0) ? "Deviation takes one number a channel, none of them 0, such as 0.229 0.224 0.225."
        : null;

    private static JsonElement? Size(string text)
    {
        var parts = text.Split(['×', 'x', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var sizes = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= 65_536 ? size : 0).ToList();
        return sizes.Contains(0)
            ? null
            : sizes.Count switch
            {
                1 => JsonSerializer.SerializeToElement(sizes[0]),
                2 => JsonSerializer.SerializeToElement(sizes),
                _ => null,
            };
    }

    private static List<double>? Parse(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers.Count is > 0 and <= 4 ? numbers : null;
    }

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Numbers(IReadOnlyList<float> values) => string.Join(' ', values.Select(value => Number(value)));
}
