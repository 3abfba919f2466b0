using TorchSharp;

namespace SaliencyLab.Web.Work;

/// <summary>The cores that a worker computes with.</summary>
internal static class Cores
{
    /// <summary>Gives the calling thread its share of all cores, one at least.</summary>
    /// <param name="sharing">Number of workers that share them.</param>
    public static void Share(int sharing)
    {
        var threads = Math.Max(1, Environment.ProcessorCount / sharing);
        if (torch.get_num_threads() != threads)
        {
            torch.set_num_threads(threads);
        }
    }
}
