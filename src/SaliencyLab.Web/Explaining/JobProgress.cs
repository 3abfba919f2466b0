using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>Tells a job how far its run is, on the worker's thread, in order.</summary>
internal sealed class JobProgress(ExplanationJob job) : IProgress<RunProgress>
{
    /// <inheritdoc />
    public void Report(RunProgress value) => job.Report(value);
}
