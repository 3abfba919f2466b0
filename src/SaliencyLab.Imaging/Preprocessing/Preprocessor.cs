namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>Pictures to network inputs, bit for bit as PIL and torchvision do it.</summary>
public static class Preprocessor
{
    /// <summary>Resizes, crops and normalises.</summary>
    public static NetworkInput Prepare(Picture picture, PreprocessingSteps steps) => throw new NotImplementedException();
}
