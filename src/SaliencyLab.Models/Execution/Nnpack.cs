using System.Runtime.InteropServices;
using TorchSharp;

namespace SaliencyLab.Models.Execution;

/// <summary>
/// libtorch's NNPACK convolutions, which it tries on one thread. Where it does not know the processor it writes a warning to standard error at
/// every convolution, and where it does, its sums are less exact. TorchSharp has no switch for it; the libraries of Linux and macOS export theirs.
/// </summary>
public static class Nnpack
{
    private const string GlobalContext = "_ZN2at13globalContextEv";
    private const string SetUserEnabled = "_ZN2at7Context20setUserEnabledNNPACKEb";

    private delegate nint ContextGetter();

    private delegate void ContextSwitch(nint context, [MarshalAs(UnmanagedType.I1)] bool enabled);

    /// <summary>Switches it off for the process. Does nothing where libtorch exports no switch. Call it once libtorch is loaded.</summary>
    public static void SwitchOff()
    {
        if (NativeLibrary.TryLoad("torch_cpu", typeof(torch).Assembly, null, out var library)
            && NativeLibrary.TryGetExport(library, GlobalContext, out var context)
            && NativeLibrary.TryGetExport(library, SetUserEnabled, out var set))
        {
            Marshal.GetDelegateForFunctionPointer<ContextSwitch>(set)(Marshal.GetDelegateForFunctionPointer<ContextGetter>(context)(), false);
        }
    }
}
