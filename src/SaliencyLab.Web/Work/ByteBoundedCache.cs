namespace SaliencyLab.Web.Work;

/// <summary>Values by key, up to a number of bytes; the longest unused go first. Thread-safe.</summary>
/// <param name="limit">Most bytes.</param>
/// <param name="size">Bytes of a value.</param>
internal sealed class ByteBoundedCache<TKey, TValue>(long limit, Func<TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Key, TValue Value, long Bytes)> _order = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Bytes)>> _nodes = [];
    private long _bytes;

    /// <summary>Bytes of all values.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes;
            }
        }
    }

    /// <summary>A value, or null; it counts as used.</summary>
    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddLast(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps a value; one that is larger than the limit alone is not kept.</summary>
    public void Keep(TKey key, TValue value)
    {
        var bytes = size(value);
        lock (_lock)
        {
            Drop(key);
            if (bytes > limit)
            {
                return;
            }

            _nodes[key] = _order.AddLast((key, value, bytes));
            _bytes += bytes;
            while (_bytes > limit)
            {
                Drop(_order.First!.Value.Key);
            }
        }
    }

    /// <summary>Forgets a value.</summary>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            Drop(key);
        }
    }

    private void Drop(TKey key)
    {
        if (_nodes.Remove(key, out var node))
        {
            _order.Remove(node);
            _bytes -= node.Value.Bytes;
        }
    }
}
