namespace SaliencyLab.Models.Execution;

/// <summary>How probabilities come from the scores.</summary>
public enum ScoreEnding
{
    /// <summary>The file hands out scores; probabilities are their softmax (their sigmoid where there is one score).</summary>
    Scores,

    /// <summary>The file ends in a softmax.</summary>
    Softmax,

    /// <summary>The file ends in a log-softmax.</summary>
    LogSoftmax,

    /// <summary>The file ends in a sigmoid: every class has a probability of its own.</summary>
    Sigmoid,
}
