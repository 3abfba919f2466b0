using Microsoft.Extensions.Options;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Import;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Loading;

/// <summary>
/// Models in memory. A file is read once however many ask for it; what nobody uses stays until the limit is passed, and goes then in the
/// order of last use; what is in use is never freed.
/// </summary>
internal sealed class LoadedModels(IOptions<WorkOptions> work, IOptions<StorageOptions> storage) : IDisposable
{
    private const int BytesPerParameter = 4;

    // Sizes and other scores of one model; most models take one size.
    private const int MostSetUp = 32;

    private readonly Lock _lock = new();

    // By id and name: messages and manifests carry the name that its owner gave the file.
    private readonly Dictionary<(string Id, string Name), ModelSlot> _slots = [];
    private long _clock;

    /// <summary>Number of models in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _slots.Values.Count(slot => slot.Model is not null);
            }
        }
    }

    /// <summary>A model in memory, read where it is not there yet. Takes up to seconds; call it on a worker.</summary>
    /// <exception cref="SaliencyLab.Models.ModelException">The file can't be read.</exception>
    /// <exception cref="SaliencyLab.Explanations.Requests.RequestException">Its card is wrong.</exception>
    public ModelLease Acquire(ModelSource source, CancellationToken cancellation)
    {
        var key = (source.Info.Id, source.Info.Name);
        ModelSlot slot;
        lock (_lock)
        {
            if (!_slots.TryGetValue(key, out slot!))
            {
                _slots[key] = slot = new ModelSlot();
            }

            slot.Users++;
            slot.Used = ++_clock;
        }

        try
        {
            lock (slot.Loading)
            {
                if (slot.Model is null)
                {
                    var limits = new ImportLimits { FileBytes = storage.Value.ModelBytes };
                    var model = ExplainableModel.Load(source.File, source.Card.Fields, source.Card.Labels, limits, cancellation);
                    lock (_lock)
                    {
                        (slot.Model, slot.Bytes) = (model, model.Graph.Origin.Parameters * BytesPerParameter);
                    }
                }
            }

            return new ModelLease(slot, () => Release(key, slot));
        }
        catch
        {
            Release(key, slot);
            throw;
        }
    }

    /// <summary>Frees a model that was deleted, now or when its last lease ends.</summary>
    public void Forget(string id)
    {
        lock (_lock)
        {
            foreach (var key in _slots.Keys.Where(key => key.Id == id).ToList())
            {
                _slots.Remove(key, out var slot);
                FreeIfIdle(slot!);
            }
        }
    }

    /// <summary>Frees what nobody uses; the rest goes with its lease.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var slot in _slots.Values)
            {
                FreeIfIdle(slot);
            }

            _slots.Clear();
        }
    }

    private static void FreeIfIdle(ModelSlot slot)
    {
        if (slot.Users == 0)
        {
            slot.Model?.Dispose();
            slot.Model = null;
        }
    }

    private void Release((string Id, string Name) key, ModelSlot slot)
    {
        lock (_lock)
        {
            slot.Users--;
            var current = _slots.GetValueOrDefault(key);
            if (current == slot && slot.Model is { SetUp: > MostSetUp })
            {
                // What was set up can't be freed under those who use it, so the whole model goes with its last lease and is read anew.
                _slots.Remove(key);
                current = null;
            }

            if (current != slot)
            {
                FreeIfIdle(slot);
            }
            else if (slot.Users == 0 && slot.Model is null)
            {
                _slots.Remove(key);
            }

            Shrink();
        }
    }

    private void Shrink()
    {
        var bytes = _slots.Values.Sum(slot => slot.Bytes);
        foreach (var (key, slot) in _slots.Where(pair => pair.Value.Users == 0).OrderBy(pair => pair.Value.Used).ToList())
        {
            if (bytes <= work.Value.ModelCacheBytes)
            {
                return;
            }

            _slots.Remove(key);
            bytes -= slot.Bytes;
            FreeIfIdle(slot);
        }
    }
}
