using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Tells a long job how far its run is, and gives way to shorter work after each batch. On the worker's thread, in order.</summary>
internal sealed class LongJobProgress(ExplanationJob job, WorkQueue queue) : IProgress<RunProgress>
{
    /// <inheritdoc />
    public void Report(RunProgress value)
    {
        job.Report(value);
        Cores.Share(queue.GiveWay(job.Cancellation));
    }
}
