using TorchSharp;

namespace SaliencyLab.Models.Execution;

/// <summary>How many of libtorch's own threads serve one run.</summary>
public static class TorchThreads
{
    /// <summary>Divides the machine's cores among workers that run at the same time; called once at start.</summary>
    /// <param name="workers">Runs at the same time, at least 1.</param>
    public static void ShareAmong(int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        torch.set_num_threads(Math.Max(1, Environment.ProcessorCount / workers));
    }
}
