using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>
/// A node ready to run: attributes read, constant inputs resolved. Runs inside a dispose scope of its own; what it returns may be one of its inputs.
/// </summary>
/// <param name="inputs">The node's inputs in order; null for an optional one left out.</param>
/// <returns>The node's outputs in order; null or left out where one can't be computed.</returns>
internal delegate Tensor?[] Kernel(Tensor?[] inputs);
