namespace SaliencyLab.Web.Work;

/// <summary>What is taken first.</summary>
internal enum WorkClass
{
    /// <summary>Someone looks at an empty page until it is done: loading a model, scores.</summary>
    Interactive,

    /// <summary>Explanations of single passes.</summary>
    Explanation,

    /// <summary>Explanations by slow methods: they leave a worker to the others, and give way between their batches.</summary>
    LongExplanation,
}
