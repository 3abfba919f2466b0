namespace SaliencyLab.Models.Execution.Rules;

/// <summary>Chooses for each step how a signal goes back through it.</summary>
internal interface IStepRule
{
    /// <summary>The way back through a step.</summary>
    /// <exception cref="ModelNotRunnableException">There is none; names the node.</exception>
    StepBackward For(StepFacts facts);
}
