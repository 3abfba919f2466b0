namespace SaliencyLab.Saliency.Planning;

/// <summary>Maps that share evaluations of the network: one kind of input, weights and way back.</summary>
internal interface IPass
{
    /// <summary>The maps it computes.</summary>
    IEnumerable<MapKey> Keys { get; }

    /// <summary>Forward evaluations of one picture.</summary>
    int Forwards { get; }

    /// <summary>Backward evaluations of one picture.</summary>
    int Backwards { get; }

    /// <summary>Adds its maps to the run's.</summary>
    void Run(RunContext run);
}
