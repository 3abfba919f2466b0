using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Signals;

/// <summary>
/// The moments of noisy copies in groups, so that it shows how a map would differ without some of them: copy i belongs to group i mod g.
/// Owns its tensors, g times those of <see cref="GradientMoments"/>, however many copies there are.
/// </summary>
public sealed class GroupedMoments : IDisposable
{
    private readonly GradientMoments[] _groups;
    private readonly (int Channels, int Height, int Width) _size;

    /// <summary>Starts with no copy.</summary>
    /// <param name="groups">g, 2 or more.</param>
    public GroupedMoments(int channels, int height, int width, int groups)
    {
        _size = (channels, height, width);
        _groups = [.. Enumerable.Range(0, groups).Select(_ => new GradientMoments(channels, height, width))];
    }

    /// <summary>Number of copies taken in.</summary>
    public int Samples => _groups.Sum(group => group.Samples);

    /// <summary>The groups that hold a copy.</summary>
    public IReadOnlyList<GradientMoments> Groups => [.. _groups.Where(group => group.Samples > 0)];

    /// <summary>Takes in the gradients of some copies.</summary>
    /// <param name="gradients">B×K×h×w, float32.</param>
    public void Add(Tensor gradients)
    {
        using var scope = NewDisposeScope();
        for (var row = 0; row < gradients.shape[0]; row++)
        {
            _groups[Samples % _groups.Length].Add(gradients.narrow(0, row, 1));
        }
    }

    /// <summary>The moments of all copies. The caller's to dispose.</summary>
    public GradientMoments Total()
    {
        var total = new GradientMoments(_size.Channels, _size.Height, _size.Width);
        foreach (var group in Groups)
        {
            total.Add(group);
        }

        return total;
    }

    /// <summary>Frees the sums.</summary>
    public void Dispose()
    {
        foreach (var group in _groups)
        {
            group.Dispose();
        }
    }
}
