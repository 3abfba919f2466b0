using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>
/// From the signals at a step's outputs to those at its inputs. Runs inside a dispose scope of its own, without gradients; what it returns may be one of the signals.
/// </summary>
/// <param name="visit">The step on the way back.</param>
/// <returns>One an input; null where nothing flows.</returns>
internal delegate Tensor?[] StepBackward(StepVisit visit);
