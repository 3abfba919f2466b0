using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Saliency.Tests.Planning;

/// <summary>Keeps every report, on the reporting thread; may act on one.</summary>
internal sealed class RecordedProgress(Action<RunProgress>? act = null) : IProgress<RunProgress>
{
    public List<RunProgress> Reports { get; } = [];

    public void Report(RunProgress value)
    {
        Reports.Add(value);
        act?.Invoke(value);
    }
}
