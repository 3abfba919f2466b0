using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>
/// A component's object in a JavaScript module: the module's <c>create(element, server)</c> makes it, <c>update(data)</c> gives it data,
/// <c>dispose()</c> ends it. A browser that has gone is no error: there is nothing left to tell.
/// </summary>
/// <typeparam name="TServer">The component that the module calls back.</typeparam>
internal sealed class ModuleHandle<TServer>(IJSRuntime browser, string path) : IAsyncDisposable
    where TServer : class
{
    private DotNetObjectReference<TServer>? _server;
    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;
    private bool _ended;

    /// <summary>Whether the object is there to take data.</summary>
    public bool IsMade => _handle is not null;

    /// <summary>Makes the object.</summary>
    public async Task CreateAsync(ElementReference element, TServer server)
    {
        _server = DotNetObjectReference.Create(server);
        try
        {
            _module = await browser.InvokeAsync<IJSObjectReference>("import", path);
            if (_ended)
            {
                // The page was left while the module was on its way: its element is gone.
                await _module.DisposeAsync();
                return;
            }

            _handle = await _module.InvokeAsync<IJSObjectReference>("create", element, _server);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }

    /// <summary>Gives it data; it is made already.</summary>
    public Task UpdateAsync(object data) => TellAsync("update", data);

    /// <summary>Calls one of its functions; it is made already.</summary>
    public async Task TellAsync(string function, object data)
    {
        try
        {
            await _handle!.InvokeVoidAsync(function, data);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _ended = true;
        try
        {
            if (_handle is not null)
            {
                await _handle.InvokeVoidAsync("dispose");
                await _handle.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }

        _server?.Dispose();
    }
}
