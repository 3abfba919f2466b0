using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Explaining;

/// <summary>A server whose queue is soon full.</summary>
public sealed class SmallQueueServer : RunningServer
{
    /// <summary>Requests of one browser that may wait.</summary>
    public const int WaitingPerOwner = 2;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("SaliencyLab:Work:WaitingPerOwner", $"{WaitingPerOwner}")];
}
