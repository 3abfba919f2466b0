using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

/// <summary>A workbench that is not started yet, with an engine whose jobs the test finishes.</summary>
public abstract class StartableSession : IDisposable
{
    protected StartableSession()
    {
        Session = new WorkbenchSession(new FakePictures(), new FakeModels(), Engine, action =>
        {
            action();
            return Task.CompletedTask;
        }, TimeSpan.Zero);
        Session.AddressChanged += (query, push) => Addresses.Add((query, push));
    }

    internal FakeExplanations Engine { get; } = new();

    protected WorkbenchSession Session { get; }

    protected List<(string Query, bool Push)> Addresses { get; } = [];

    public void Dispose()
    {
        Session.Dispose();
        GC.SuppressFinalize(this);
    }

    protected PanelModel Panel(string key) => Session.Grid!.Panels.Single(panel => panel.Key == key);
}
