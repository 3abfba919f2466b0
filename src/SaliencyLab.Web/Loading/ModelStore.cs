using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models;
using SaliencyLab.Models.Import;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Loading;

/// <summary>Uploaded models and the bundled ones.</summary>
internal sealed class ModelStore(Shelf<ModelFacts> shelf, LoadedModels models, WorkQueue queue, Failures failures, IOptions<StorageOptions> options)
{
    private const int IdLength = 32;
    private static readonly string[] _endings = [".onnx"];

    private readonly Lazy<IReadOnlyList<ModelSource>> _bundled = new(() => [.. BundledModels.All.Select(Describe)]);

    /// <summary>What an upload may be.</summary>
    public UploadLimits Limits => new("A model", options.Value.ModelBytes, options.Value.ModelFiles);

    /// <summary>Bundled models, the one a page begins with first.</summary>
    public IReadOnlyList<ModelSource> Bundled => _bundled.Value;

    /// <summary>An owner's uploads, newest first.</summary>
    public IReadOnlyList<ModelSource> Of(Owner owner) => [.. shelf.Of(owner).Select(Describe)];

    /// <summary>A bundled model or an owner's upload, or null.</summary>
    public ModelSource? Find(Owner owner, string id) =>
        Bundled.FirstOrDefault(model => model.Info.Id == id) ?? (shelf.Find(owner, id) is { } upload ? Describe(upload) : null);

    /// <summary>Loads what was received on a worker, tries it, and gives it its place; refuses what no card could mend.</summary>
    public async Task<Outcome<ModelInfo>> Add(Owner owner, ReceivedUpload received, CancellationToken cancellation)
    {
        if (shelf.Full(owner) is { } full)
        {
            return full;
        }

        var main = Model(received.Files);
        if (main is null)
        {
            return new Failure(FailureKind.Malformed, $"{received.Files.Count} files were sent, and it is not clear which one is the model. Send one file that ends in .onnx, and beside it only the files that it names.");
        }

        var (check, busy) = queue.Run(WorkClass.Interactive, owner, token => Check(main, received, token), cancellation);
        if (check is null)
        {
            return busy!;
        }

        try
        {
            await check.ConfigureAwait(false);
            var beside = Beside(main, received);
            var facts = new ModelFacts(main.Sha256, received.Files.Sum(file => file.Bytes), Names(main, beside));
            return Describe(shelf.Place(Id(main, beside), received.Folder, facts, owner, main.Name)).Info;
        }
#pragma warning disable CA1031 // Whatever a hostile model does is this upload's failure.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failures.Of(problem);
        }
    }

    /// <summary>Takes an upload from its owner.</summary>
    public bool Remove(Owner owner, string id)
    {
        if (!shelf.Remove(owner, id))
        {
            return false;
        }

        models.Forget(id);
        return true;
    }

    private static ReceivedFile? Model(IReadOnlyList<ReceivedFile> files)
    {
        if (files.Count == 1)
        {
            return files[0];
        }

        var named = files.Where(file => _endings.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static ReceivedFile[] Beside(ReceivedFile main, ReceivedUpload received) => [.. received.Files.Where(file => file != main)];

    private static string Id(ReceivedFile main, ReceivedFile[] beside)
    {
        if (beside.Length == 0)
        {
            return main.Sha256[..IdLength];
        }

        var all = main.Sha256 + string.Concat(beside.Select(file => $"\n{file.Sha256} {file.Name}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..IdLength];
    }

    // The model is always found as "" so that a file of any name may lie beside it.
    private static Dictionary<string, string> Names(ReceivedFile main, ReceivedFile[] beside)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = Path.GetFileName(main.Path) };
        foreach (var file in beside)
        {
            names[file.Name] = Path.GetFileName(file.Path);
        }

        return names;
    }

    private static ModelFile Open(string folder, string name, IReadOnlyDictionary<string, string> files)
    {
        return new ModelFile(name, () => Read(files[""]), beside => files.TryGetValue(FileNames.Clean(beside), out var file) ? Read(file) : null);

        FileStream Read(string file) => new(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
    }

    private static ModelSource Describe(StoredUpload<ModelFacts> upload) => new(
        new ModelInfo(upload.Id, upload.Name, upload.Facts.Bytes, Deletable: true),
        Open(upload.Folder, upload.Name, upload.Facts.Beside),
        CardFile.None);

    private static ModelSource Describe(BundledModel model) => new(
        new ModelInfo(model.Name, Path.GetFileName(model.Path), new FileInfo(model.Path).Length, Deletable: false), model.File, model.Card);

    private object? Check(ReceivedFile main, ReceivedUpload received, CancellationToken cancellation)
    {
        var beside = Beside(main, received);
        var id = Id(main, beside);
        var info = new ModelInfo(id, main.Name, main.Bytes, Deletable: true);
        using var lease = models.Acquire(new ModelSource(info, Open(received.Folder, main.Name, Names(main, beside)), CardFile.None), cancellation);
        try
        {
            lease.Model.Shaped(cancellation);
        }
        catch (ModelNotRunnableException problem) when (problem.CardKeys.Count > 0)
        {
            // Its owner can mend it with a card: it is kept, and whoever opens it is told what to set.
        }
        catch
        {
            models.Forget(id);
            throw;
        }

        return null;
    }
}
