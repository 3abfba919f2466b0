using Microsoft.JSInterop;

namespace SaliencyLab.Web.Components;

/// <summary>What the page asks of its browser. Does nothing once the browser is gone.</summary>
/// <param name="browser">The browser; its module js/page.js is loaded with the first call.</param>
public sealed class PageScripts(IJSRuntime browser) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;
    private bool _left;

    /// <summary>Writes the address without loading anything.</summary>
    /// <param name="query">The query, or "".</param>
    /// <param name="push">As a new entry of the history; else in place of the present one.</param>
    public Task WriteAddress(string query, bool push) => Call("writeAddress", query, push);

    /// <summary>Copies the address of this page.</summary>
    public Task CopyAddress() => Call("copyAddress");

    /// <summary>Copies a text.</summary>
    public Task Copy(string text) => Call("copy", text);

    /// <summary>Downloads a file of this server.</summary>
    public Task Download(string address) => Call("download", address);

    /// <summary>Saves a text as a file.</summary>
    public Task Save(string name, string text) => Call("save", name, text);

    /// <summary>Listens for keys, files dropped, pasted or browsed, and tells the page.</summary>
    public Task Listen<T>(DotNetObjectReference<T> page)
        where T : class => Call("listen", page);

    /// <summary>Listens for files dropped, pasted or browsed, and tells the page.</summary>
    public Task ListenToFiles<T>(DotNetObjectReference<T> page)
        where T : class => Call("listenToFiles", page);

    /// <summary>Listens for the keys of undo and redo, beside what is listened for already, and tells the page.</summary>
    public Task ListenToHistory<T>(DotNetObjectReference<T> page)
        where T : class => Call("listenToHistory", page);

    /// <summary>Opens a popup beside the button that usually opens it.</summary>
    public Task OpenPopup(string id) => Call("openPopup", id);

    /// <summary>Stops the upload under way.</summary>
    public Task StopUpload() => Call("stopUpload");

    /// <summary>Switches the keys on or off; the browser remembers it.</summary>
    public Task SwitchKeys(bool on) => Call("switchKeys", on);

    /// <summary>Whether the keys are on.</summary>
    public async Task<bool> KeysAreOn()
    {
        try
        {
            return await (await Module()).InvokeAsync<bool>("keysAreOn");
        }
        catch (JSDisconnectedException)
        {
            return true;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _left = true;
        if (_module is null)
        {
            return;
        }

        try
        {
            var module = await _module;
            await module.InvokeVoidAsync("leave");
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    private Task<IJSObjectReference> Module() => _module ??= browser.InvokeAsync<IJSObjectReference>("import", "./js/page.js").AsTask();

    private async Task Call(string function, params object?[] arguments)
    {
        try
        {
            var module = await Module();

            // The page may have been left while the module was on its way: what it was to be told of is gone.
            if (!_left)
            {
                await module.InvokeVoidAsync(function, arguments);
            }
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to see it.
        }
    }
}
