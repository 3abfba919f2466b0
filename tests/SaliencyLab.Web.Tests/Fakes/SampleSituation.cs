using SaliencyLab.Explanations.Cards;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Models.Graph;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>EfficientNet-Lite0 and the cat with coffee as the workbench sees them, without a network behind.</summary>
internal static class SampleSituation
{
    private static readonly (string Name, int Size, int Channels, bool Recommended)[] _layers =
    [
        ("stem", 112, 32, false), ("blocks.0", 112, 16, true), ("blocks.1", 56, 24, false), ("blocks.2", 56, 24, true), ("blocks.3", 28, 40, false),
        ("blocks.4", 28, 40, true), ("blocks.5", 14, 80, false), ("blocks.10", 14, 112, true), ("blocks.15", 7, 320, false), ("head", 7, 1280, true),
    ];

    public static PictureInfo Picture(string id = "cat_and_coffee.jpg") => new(id, id, "00", 480, 500, "JPEG", false, $"/pictures/{id}/display", false);

    public static ModelInfo Model(string id = "efficientnet_lite0") => new(id, $"{id}.onnx", 18_600_000, false);

    public static ModelSession Session(ModelInfo? model = null) => new(
        model ?? Model(),
        "00",
        new ModelOrigin("ONNX", "opset 17", "pytorch 2.10", 4_652_008),
        3,
        224,
        224,
        "NCHW",
        new ModelCard { Preprocessing = new PreprocessingSteps { ShortSide = 256, Crop = (224, 224), Scale = 255, Mean = [127, 127, 127], Std = [128, 128, 128] } },
        Labels,
        Layers,
        [.. Layers, Layer("blocks.0.conv", 112, 16, 100, false)],
        []);

    public static IReadOnlyList<Layer> Layers { get; } =
        [.. _layers.Select((layer, place) => Layer(layer.Name, layer.Size, layer.Channels, place * 10, layer.Recommended))];

    public static IReadOnlyList<string> Labels { get; } = ["cup", "Egyptian cat", "espresso", "tabby, tabby cat", "tiger cat", "cat flap", "polecat"];

    /// <summary>Ranked: espresso (2), Egyptian cat (1), tabby (3), tiger cat (4), cup (0), cat flap (5), polecat (6).</summary>
    public static PictureScores Scores { get; } = new(
        [.. new[] { (2, 7.4f, .235f), (1, 6.6f, .104f), (3, 6.3f, .077f), (4, 6.2f, .071f), (0, 6.1f, .065f), (5, 1f, .001f), (6, .5f, .0001f) }
            .Select(part => new ClassScore(part.Item1, Labels[part.Item1], part.Item2, part.Item3))],
        "blocks.15",
        new CropRectangle(30, 40, 420, 420),
        "/pictures/cat_and_coffee.jpg/view",
        0.03) { PassTime = Forward(0.02) };

    public static Situation Situation() => new(new Subject("efficientnet_lite0", "cat_and_coffee.jpg", null), Picture(), Session(), Scores);

    private static PassTime Forward(double seconds)
    {
        var time = new PassTime();
        time.Forward(seconds);
        return time;
    }

    private static Layer Layer(string name, int size, int channels, int position, bool recommended) => new()
    {
        Name = name,
        Value = $"/{name}/out",
        Operator = "Conv",
        Shape = [1, channels, size, size],
        Channels = channels,
        Height = size,
        Width = size,
        Position = position,
        Recommended = recommended,
    };
}
