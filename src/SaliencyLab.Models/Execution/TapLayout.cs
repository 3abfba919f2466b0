using SaliencyLab.Models.Graph.Layouts;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>The form in which values of a tap are handed out.</summary>
internal static class TapLayout
{
    /// <summary>B×K×h×w in float32, detached, without the rows that only fill up a fixed batch.</summary>
    public static Tensor Arrange(ValueLayout layout, Tensor raw, long rows) =>
        layout.ToChannelsFirst(raw).narrow(0, 0, rows).detach().to(ScalarType.Float32).alias();
}
