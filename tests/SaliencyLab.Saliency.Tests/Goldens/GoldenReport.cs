using System.Globalization;
using System.Text;

namespace SaliencyLab.Saliency.Tests.Goldens;

/// <summary>Counts cases, the worst difference of each method, and what was left out.</summary>
internal sealed class GoldenReport(string title)
{
    private readonly SortedDictionary<string, (int Cases, double Worst, string Id)> _methods = [];
    private readonly SortedDictionary<string, int> _leftOut = [];
    private readonly List<string> _failures = [];

    /// <summary>What did not pass, one line each.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Cases compared.</summary>
    public int Cases => _methods.Values.Sum(method => method.Cases);

    /// <summary>A case was left out.</summary>
    public void LeaveOut(string why) => _leftOut[why] = _leftOut.GetValueOrDefault(why) + 1;

    /// <summary>A map was computed: compares it.</summary>
    public void Compare(GoldenCase golden, SaliencyMap map, float[] expected)
    {
        var (cases, worst, id) = _methods.GetValueOrDefault(golden.Method);
        if (map.Height != golden.Shape[0] || map.Width != golden.Shape[1] || map.Values.Length != expected.Length)
        {
            _failures.Add($"{title} {golden.Id} {golden.Map}: shape {map.Height}×{map.Width} with {map.Values.Length} values instead of {golden.Shape[0]}×{golden.Shape[1]}");
            return;
        }

        var share = map.Values.Zip(expected, (ours, wanted) => Math.Abs(ours - (double)wanted)).Max() / golden.Allowed;
        _methods[golden.Method] = share >= worst ? (cases + 1, share, golden.Id) : (cases + 1, worst, id);
        if (!(share <= 1))
        {
            _failures.Add(string.Create(CultureInfo.InvariantCulture, $"{title} {golden.Id} {golden.Map}: off by {share:0.00} of what is allowed"));
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{title}: {Cases} cases, {_failures.Count} failed; worst difference as a share of the tolerance:");
        foreach (var (method, (cases, worst, id)) in _methods)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {method,-28} {cases,4} cases  {worst:0.000} ({id})");
        }

        foreach (var (why, count) in _leftOut)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  left out: {count,4}  {why}");
        }

        foreach (var failure in _failures)
        {
            text.AppendLine("  failed: " + failure);
        }

        return text.ToString();
    }
}
