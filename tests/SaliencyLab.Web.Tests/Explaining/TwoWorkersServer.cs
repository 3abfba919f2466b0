using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Explaining;

/// <summary>A server that does two things at once.</summary>
public sealed class TwoWorkersServer : RunningServer
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("SaliencyLab:Work:Workers", "2")];
}
