using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Import;
using SaliencyLab.TestData;

namespace SaliencyLab.Explanations.Tests;

/// <summary>The small resnet (12 classes, 3×64×64, layers layer1.1 to layer4.1) with labels, and its reference input.</summary>
public sealed class ResnetFixture : IDisposable
{
    /// <summary>One a class; two are both called crane.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["ant", "bee", "crane", "dog", "eel", "fox", "gnu", "hen", "ibis", "crane", "koala, koala bear", "lynx"];

    /// <summary>The model under a card of labels only.</summary>
    public ExplainableModel Model { get; } = ExplainableModel.Load(ModelFile.OnDisk(File("model.onnx")), new CardFields(), Labels, new ImportLimits(), default);

    /// <summary>It at the input's size.</summary>
    public ShapedNetwork Network => Model.Network.At(3, 64, 64, default);

    /// <summary>The reference input: class 10 has the highest score, class 11 the lowest.</summary>
    public ExplanationSource Input
    {
        get
        {
            using var file = System.IO.File.OpenRead(File("input.npy"));
            return InputArray.Read(file, "input.npy", Model.Network);
        }
    }

    /// <summary>A file of the network's folder.</summary>
    public static string File(string name) => DataFolders.Find("networks", "resnet", name) ?? throw new FileNotFoundException($"networks/resnet/{name}");

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();
}
