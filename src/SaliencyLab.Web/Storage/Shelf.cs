using System.Text.Json;
using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Storage;

/// <summary>
/// Uploads of one kind on disk, each content once whoever sent it: a folder by id with the files, facts.json and owners/, one file an owner.
/// A content is placed by one rename, and taken away by one when its last owner deletes it, so that a killed server leaves it whole or not at all.
/// </summary>
/// <typeparam name="TFacts">What is found out about an upload on arrival; kept as JSON.</typeparam>
internal sealed class Shelf<TFacts>
    where TFacts : class
{
    private const string FactsFile = "facts.json";
    private const string OwnersFolder = "owners";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredContent<TFacts>> _contents = new(StringComparer.Ordinal);
    private readonly string _kind;
    private readonly string _root;
    private readonly DataFolder _data;
    private readonly StorageOptions _options;
    private readonly DiskUse _use;

    /// <summary>Reads what is there.</summary>
    /// <param name="kind">Name of the folder and, in messages, of what it holds: "pictures".</param>
    public Shelf(string kind, DataFolder data, DiskUse use, IOptions<StorageOptions> options, ILogger<Shelf<TFacts>> logger)
    {
        (_kind, _data, _use, _options, _root) = (kind, data, use, options.Value, data.Below(kind));
        foreach (var folder in Directory.EnumerateDirectories(_root))
        {
            try
            {
                Keep(Path.GetFileName(folder), Read(folder));
            }
            catch (Exception problem) when (problem is IOException or JsonException or UnauthorizedAccessException)
            {
                logger.LogWarning(problem, "The upload in {Folder} can't be read and is left out", folder);
            }
        }
    }

    /// <summary>Says why an owner may not place anything more, or null.</summary>
    public Failure? Full(Owner owner)
    {
        lock (_lock)
        {
            if (_contents.Values.Count(content => content.Owners.ContainsKey(owner.Key)) >= _options.UploadsPerOwner)
            {
                return new Failure(FailureKind.Conflict, $"You have {_options.UploadsPerOwner} uploaded {_kind} already. Delete one that you no longer need, then try once more.")
                {
                    Limit = $"{_options.UploadsPerOwner} {_kind}",
                };
            }
        }

        return _use.Full();
    }

    /// <summary>Places received files under an id; where the content is there already, only adds its owner.</summary>
    /// <param name="folder">A folder of <see cref="DataFolder.CreateIncoming"/>; gone afterwards.</param>
    public StoredUpload<TFacts> Place(string id, string folder, TFacts facts, Owner owner, string name)
    {
        var record = new OwnerRecord(name, DateTimeOffset.UtcNow);
        lock (_lock)
        {
            if (_contents.TryGetValue(id, out var content))
            {
                Directory.Delete(folder, recursive: true);
            }
            else
            {
                var target = Path.Combine(_root, id);
                if (Directory.Exists(target))
                {
                    Discard(target);
                }

                Directory.CreateDirectory(Path.Combine(folder, OwnersFolder));
                File.WriteAllText(Path.Combine(folder, FactsFile), JsonSerializer.Serialize(facts));
                Write(folder, owner, record);
                Directory.Move(folder, target);
                content = new StoredContent<TFacts>(target, facts, Size(target));
                Keep(id, content);
            }

            Write(content.Folder, owner, record);
            content.Owners[owner.Key] = record;
            return Describe(id, content, record);
        }
    }

    /// <summary>An owner's upload, or null.</summary>
    public StoredUpload<TFacts>? Find(Owner owner, string id)
    {
        lock (_lock)
        {
            return _contents.TryGetValue(id, out var content) && content.Owners.TryGetValue(owner.Key, out var record) ? Describe(id, content, record) : null;
        }
    }

    /// <summary>An owner's uploads, newest first.</summary>
    public IReadOnlyList<StoredUpload<TFacts>> Of(Owner owner)
    {
        lock (_lock)
        {
            return [.. _contents.Where(pair => pair.Value.Owners.ContainsKey(owner.Key))
                .Select(pair => Describe(pair.Key, pair.Value, pair.Value.Owners[owner.Key])).OrderByDescending(upload => upload.Added)];
        }
    }

    /// <summary>Takes an upload from its owner; the content goes with the last one. False where the owner has none.</summary>
    public bool Remove(Owner owner, string id)
    {
        lock (_lock)
        {
            if (!_contents.TryGetValue(id, out var content) || !content.Owners.Remove(owner.Key))
            {
                return false;
            }

            if (content.Owners.Count > 0)
            {
                File.Delete(RecordPath(content.Folder, owner.Key));
                return true;
            }

            _contents.Remove(id);
            _use.Add(-content.Bytes);
            Discard(content.Folder);
            return true;
        }
    }

    private static StoredUpload<TFacts> Describe(string id, StoredContent<TFacts> content, OwnerRecord record) =>
        new(id, record.Name, record.Added, content.Folder, content.Facts);

    private static StoredContent<TFacts> Read(string folder)
    {
        var facts = JsonSerializer.Deserialize<TFacts>(File.ReadAllText(Path.Combine(folder, FactsFile))) ?? throw new JsonException("There are no facts.");
        var content = new StoredContent<TFacts>(folder, facts, Size(folder));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, OwnersFolder), "*.json"))
        {
            content.Owners[Path.GetFileNameWithoutExtension(file)] = JsonSerializer.Deserialize<OwnerRecord>(File.ReadAllText(file)) ?? throw new JsonException("There is no owner.");
        }

        return content;
    }

    private static void Write(string folder, Owner owner, OwnerRecord record)
    {
        var path = RecordPath(folder, owner.Key);
        File.WriteAllText(path + ".part", JsonSerializer.Serialize(record));
        File.Move(path + ".part", path, overwrite: true);
    }

    private static string RecordPath(string folder, string owner) => Path.Combine(folder, OwnersFolder, owner + ".json");

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private void Keep(string id, StoredContent<TFacts> content)
    {
        _contents[id] = content;
        _use.Add(content.Bytes);
    }

    private void Discard(string folder)
    {
        var bin = Path.Combine(_data.Incoming, Guid.NewGuid().ToString("N"));
        Directory.Move(folder, bin);
        Directory.Delete(bin, recursive: true);
    }
}
