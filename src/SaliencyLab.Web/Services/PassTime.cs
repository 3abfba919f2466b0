using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Web.Services;

/// <summary>
/// What evaluations of a network take at one size of its input: the smallest of the last few measurements, since other work on the machine
/// only makes them longer. What runs of a method really took counts for that method in place of single forwards.
/// </summary>
public sealed class PassTime
{
    private const int Kept = 5;

    private readonly Lock _lock = new();
    private readonly Queue<double> _forwards = [];
    private readonly Dictionary<string, Queue<double>> _runs = new(StringComparer.Ordinal);

    /// <summary>Whether enough forward evaluations were measured.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_lock)
            {
                return _forwards.Count == Kept;
            }
        }
    }

    /// <summary>A forward evaluation took this many seconds.</summary>
    public void Forward(double seconds)
    {
        lock (_lock)
        {
            Keep(_forwards, seconds);
        }
    }

    /// <summary>A run of one method took this long.</summary>
    /// <param name="method">Its id.</param>
    /// <param name="run">What was evaluated.</param>
    public void Run(string method, RunEstimate run, double seconds)
    {
        lock (_lock)
        {
            if (!_runs.TryGetValue(method, out var runs))
            {
                _runs[method] = runs = [];
            }

            Keep(runs, seconds / run.Seconds(1));
        }
    }

    /// <summary>Seconds that a run of a method will take, roughly; 0 while nothing was measured.</summary>
    public double Seconds(string method, RunEstimate run)
    {
        lock (_lock)
        {
            return run.Seconds(_runs.GetValueOrDefault(method, _forwards).DefaultIfEmpty().Min());
        }
    }

    private static void Keep(Queue<double> measured, double seconds)
    {
        measured.Enqueue(seconds);
        if (measured.Count > Kept)
        {
            measured.Dequeue();
        }
    }
}
