using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>How a signal goes from a class's score back through a network where it is not the plain gradient. Equal rules share a walk.</summary>
public abstract record BackwardRule
{
    private BackwardRule()
    {
    }

    /// <summary>
    /// Guided backpropagation (Springenberg, Dosovitskiy, Brox, Riedmiller 2015, §3): at a ReLU g·1[x &gt; 0]·1[g &gt; 0], at a Clip from 0 to b
    /// g·1[0 &lt; x &lt; b]·1[g &gt; 0], the gradient everywhere else.
    /// </summary>
    public sealed record Guided : BackwardRule;

    /// <summary>
    /// DeConvNet (Zeiler and Fergus 2014, §2.1, as a gradient in Springenberg et al. 2015): at a ReLU g·1[g &gt; 0], at a Clip from 0 to b
    /// g·1[x &lt; b]·1[g &gt; 0], the gradient everywhere else.
    /// </summary>
    public sealed record DeconvNet : BackwardRule;

    /// <summary>
    /// Excitation backprop (Zhang, Bargal, Lin, Brandt, Shen, Sclaroff, IJCV 2018, §3.2, eq. 5): at a layer with weights or a mean over positions
    /// p′ = x ⊙ f*(x, w⁺, p ⊘ f(x, w⁺)), a sum of two activations splits p in proportion to them, ReLU and batch norm pass p unchanged.
    /// </summary>
    public sealed record Excitation : BackwardRule;

    /// <summary>
    /// Contrastive excitation backprop (Zhang et al. 2018, §3.3): at a layer the excitation backprop of the negated last linear layer is taken off,
    /// and the signed difference is carried on from there.
    /// </summary>
    /// <param name="At">The layer.</param>
    public sealed record ContrastiveExcitation(Layer At) : BackwardRule;
}
