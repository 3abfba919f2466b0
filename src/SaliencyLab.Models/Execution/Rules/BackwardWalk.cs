using SaliencyLab.Models.Execution.Programs;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>Takes signals backwards through a network, step by step; where a value is read several times they add up.</summary>
internal static class BackwardWalk
{
    /// <summary>Walks.</summary>
    /// <param name="path">Steps to pass.</param>
    /// <param name="values">Values of the forward pass by slot.</param>
    /// <param name="start">A signal and the slot it starts at; stays the caller's.</param>
    /// <param name="back">The way back through each step.</param>
    /// <param name="taps">Slots whose signals are wanted.</param>
    /// <param name="cancellation">Looked at between steps.</param>
    /// <returns>The signals by slot, none where nothing arrived; they belong to the dispose scope around the call.</returns>
    /// <exception cref="ModelNotRunnableException">A step has no way back, or failed.</exception>
    public static Dictionary<int, Tensor> Run(SignalPath path, Tensor?[] values, (int Slot, Tensor Signal) start, Func<Step, StepBackward> back, IReadOnlySet<int> taps, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var run = new RunState(cancellation);
        var signals = new Dictionary<int, Tensor> { [start.Slot] = start.Signal.alias() };
        foreach (var step in path.Steps.Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!step.Outputs.Any(signals.ContainsKey))
            {
                continue;
            }

            using (var inner = NewDisposeScope())
            {
                var visit = Visit(path, values, signals, step, run);
                var given = Back(visit, back(step));
                for (var index = 0; index < given.Length; index++)
                {
                    if (visit.Wanted[index] && given[index] is { } signal)
                    {
                        Add(signals, step.Inputs[index], signal, inner);
                    }
                }
            }

            foreach (var slot in step.Outputs.Where(slot => !taps.Contains(slot) && signals.ContainsKey(slot)))
            {
                signals[slot].Dispose();
                signals.Remove(slot);
            }
        }

        return signals.Where(pair => taps.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => scope.MoveToOuter(pair.Value));
    }

    private static StepVisit Visit(SignalPath path, Tensor?[] values, Dictionary<int, Tensor> signals, Step step, RunState run) => new()
    {
        Step = step,
        Inputs = Array.ConvertAll(step.Inputs, slot => slot < 0 ? null : values[slot]),
        Signals = Array.ConvertAll(step.Outputs, slot => signals.GetValueOrDefault(slot)),
        Wanted = Array.ConvertAll(step.Inputs, path.Reaches),
        Run = run,
    };

    private static Tensor?[] Back(StepVisit visit, StepBackward back)
    {
        try
        {
            return back(visit);
        }
        catch (Exception failure) when (failure is not (ModelException or OperationCanceledException))
        {
            throw visit.Fail(failure.Message.Split('\n')[0].Trim(), failure);
        }
    }

    private static void Add(Dictionary<int, Tensor> signals, int slot, Tensor signal, DisposeScope inner)
    {
        if (signals.TryGetValue(slot, out var earlier))
        {
            signals[slot] = inner.MoveToOuter(earlier + signal);
            earlier.Dispose();
        }
        else
        {
            signals[slot] = inner.MoveToOuter(signal.alias());
        }
    }
}
