using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Components;

/// <summary>A component's surroundings: a started workbench without an engine behind.</summary>
public abstract class WorkbenchContext : BunitContext
{
    protected WorkbenchContext()
    {
        Services.AddMudServices();
        Services.AddSingleton<IPictureLibrary>(new FakePictures());
        Services.AddSingleton<IModelLibrary>(new FakeModels());
        JSInterop.Mode = JSRuntimeMode.Loose;
        Session = new WorkbenchSession(new FakePictures(), new FakeModels(), Engine, action =>
        {
            action();
            return Task.CompletedTask;
        }, TimeSpan.Zero);
    }

    internal FakeExplanations Engine { get; } = new();

    private protected WorkbenchSession Session { get; }

    protected override void Dispose(bool disposing)
    {
        Session.Dispose();
        base.Dispose(disposing);
    }
}
