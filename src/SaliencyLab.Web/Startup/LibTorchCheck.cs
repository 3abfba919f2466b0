using SaliencyLab.Models.Execution;
using TorchSharp;

namespace SaliencyLab.Web.Startup;

/// <summary>Loads libtorch, or says why it can't be loaded here.</summary>
internal static class LibTorchCheck
{
    /// <summary>What is wrong and what to do, or null.</summary>
    public static string? Problem()
    {
        try
        {
            using var one = torch.ones(1);
            Nnpack.SwitchOff();
            return null;
        }
#pragma warning disable CA1031 // The loader throws many kinds, and every one means the same here.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return $"libtorch, which runs the networks, can't be loaded: {FirstLine(problem.GetBaseException().Message)} "
                + "Build the project on the machine that runs it (dotnet build), on 64-bit Linux, Windows or an Apple-silicon Mac.";
        }
    }

    private static string FirstLine(string message) => message.Trim().Split('\r', '\n')[0];
}
