using SaliencyLab.Explanations.Answers;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;

namespace SaliencyLab.Web.Explaining;

/// <summary>A result that can be fetched.</summary>
/// <param name="Owner">Who may.</param>
/// <param name="Answer">Manifest and maps.</param>
/// <param name="Source">What the maps lie over; an array has no picture.</param>
/// <param name="Seconds">What each map's run took, in the maps' order.</param>
internal sealed record StoredResult(Owner Owner, Explanation Answer, SubjectSource Source, IReadOnlyList<double> Seconds)
{
    /// <summary>Bytes of its maps.</summary>
    public long Bytes => Answer.Maps.Sum(map => sizeof(float) * (long)map.Values.Length);
}
