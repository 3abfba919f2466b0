using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace SaliencyLab.Browser.Tests;

/// <summary>What a page sends its server through the circuit's WebSocket, without the pings that keep it open.</summary>
public sealed class CircuitTraffic
{
    // SignalR's MessagePack: length 2, an array of one, type 6.
    private static readonly byte[] _ping = [2, 0x91, 6];

    private readonly ConcurrentQueue<string> _sent = new();

    /// <summary>Listens to a page that has not been loaded yet.</summary>
    public CircuitTraffic(IPage page) => page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => Take(frame);

    /// <summary>Every message since the last <see cref="Clear"/>, oldest first.</summary>
    public IReadOnlyList<string> Sent => [.. _sent];

    /// <summary>Those that call a method of the server; the others tell that a render has arrived.</summary>
    public IEnumerable<string> Calls => _sent.Where(message => message.Contains("BeginInvokeDotNetFromJS", StringComparison.Ordinal));

    /// <summary>Forgets what was sent.</summary>
    public void Clear() => _sent.Clear();

    private void Take(IWebSocketFrame frame)
    {
        if (frame.Binary is not { } bytes)
        {
            _sent.Enqueue(frame.Text ?? "");
        }
        else if (!bytes.AsSpan().SequenceEqual(_ping))
        {
            _sent.Enqueue(Encoding.Latin1.GetString(bytes));
        }
    }
}
