using SaliencyLab.Models.Execution.Programs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>A node with inner bodies, ready to run.</summary>
/// <param name="inputs">The node's own inputs, then the values that its bodies take from outside.</param>
/// <param name="run">The run it belongs to.</param>
internal delegate Tensor?[] BodyKernel(Tensor?[] inputs, RunState run);
