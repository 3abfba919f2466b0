using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SaliencyLab.Web.Api.Documents;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Api;

/// <summary>A job's changes as they come. Who reads slowly misses some between, never the last.</summary>
internal static class JobEvents
{
    /// <summary>"refined" where there are new maps so far, "progress" for every other change and "done" at the end; each carries where the job stands then.</summary>
    public static async IAsyncEnumerable<SseItem<ExplanationStatus>> Of(ExplanationJob job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        job.Changed += Tell;
        PartialResult? told = null;
        try
        {
            while (!job.Finished.IsCompleted)
            {
                var shown = job.Partial;
                yield return new SseItem<ExplanationStatus>(ExplanationStatus.Of(job), shown == told ? "progress" : "refined");
                told = shown;
                await Task.WhenAny(job.Finished, changes.Reader.ReadAsync(cancellation).AsTask()).ConfigureAwait(false);
                if (cancellation.IsCancellationRequested)
                {
                    yield break;
                }
            }

            yield return new SseItem<ExplanationStatus>(ExplanationStatus.Of(job), "done");
        }
        finally
        {
            job.Changed -= Tell;
        }

        void Tell(ExplanationJob _) => changes.Writer.TryWrite(true);
    }
}
