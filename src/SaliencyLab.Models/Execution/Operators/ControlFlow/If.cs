using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.ControlFlow;

/// <summary>ONNX If on a condition that is only known in the run.</summary>
internal sealed class If : IBodyOperator
{
    /// <inheritdoc/>
    public BodyKernel Prepare(NodeSite site, Func<GraphBody, BodyProgram> compile)
    {
        var then = compile(site.Attributes.Body("then_branch") ?? throw site.Fail("its then_branch is missing"));
        var otherwise = compile(site.Attributes.Body("else_branch") ?? throw site.Fail("its else_branch is missing"));
        site.Require(then.Inputs == 0 && otherwise.Inputs == 0 && then.Outputs == otherwise.Outputs, "its branches do not fit together");
        return (inputs, run) => (Holds(site, site.Need(inputs, 0)) ? then : otherwise).Run([], inputs.AsSpan(site.Node.Inputs.Count), run);
    }

    /// <summary>Whether a condition holds.</summary>
    public static bool Holds(NodeSite site, Tensor condition)
    {
        site.Require(condition.NumberOfElements == 1, "its condition is not a single truth value");
        return condition.detach().reshape(1)[0].to(ScalarType.Bool).item<bool>();
    }
}
