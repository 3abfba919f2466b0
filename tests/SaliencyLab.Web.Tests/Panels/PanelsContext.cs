using Bunit;
using Microsoft.JSInterop;
using Xunit;

namespace SaliencyLab.Web.Tests.Panels;

/// <summary>A page whose browser notes what the modules are given.</summary>
public abstract class PanelsContext : BunitContext
{
    protected PanelsContext()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
    }

    /// <summary>Plans a module and the object that its <c>create</c> gives.</summary>
    protected BunitJSModuleInterop Plan(string path)
    {
        var module = JSInterop.SetupModule(path);
        var handle = module.SetupModule("create", _ => true);
        handle.SetupVoid("update", _ => true).SetVoidResult();
        handle.SetupVoid("dispose").SetVoidResult();
        return handle;
    }

    /// <summary>What the object was given, in order.</summary>
    protected static IReadOnlyList<T> Given<T>(BunitJSModuleInterop handle) =>
        [.. handle.Invocations["update"].Select(call => Assert.IsType<T>(Assert.Single(call.Arguments)))];

    /// <summary>Whether the object was ended.</summary>
    protected static bool Ended(BunitJSModuleInterop handle) => handle.Invocations["dispose"].Count == 1;
}
