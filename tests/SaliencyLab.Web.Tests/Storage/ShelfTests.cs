using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;

namespace SaliencyLab.Web.Tests.Storage;

public sealed class ShelfTests : IDisposable
{
    private static readonly Owner _anna = new("aaaa");
    private static readonly Owner _ben = new("bbbb");
    private readonly string _root = Directory.CreateTempSubdirectory("saliencylab-shelf-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Content_of_two_owners_lies_there_once_and_stays_until_both_have_deleted_it()
    {
        var shelf = Open();
        var first = Place(shelf, "id1", _anna, "mine.txt");
        var second = Place(shelf, "id1", _ben, "his.txt");

        Assert.Equal(first.Folder, second.Folder);
        Assert.Equal(("mine.txt", "his.txt"), (shelf.Find(_anna, "id1")!.Name, shelf.Find(_ben, "id1")!.Name));
        Assert.True(shelf.Remove(_anna, "id1"));
        Assert.Null(shelf.Find(_anna, "id1"));
        Assert.True(File.Exists(Path.Combine(first.Folder, "file0")));
        Assert.True(shelf.Remove(_ben, "id1"));
        Assert.False(Directory.Exists(first.Folder));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_root, "incoming")));
    }

    [Fact]
    public void Everything_is_there_again_after_a_restart()
    {
        Place(Open(), "id1", _anna, "mine.txt");
        var shelf = Open();

        var found = Assert.Single(shelf.Of(_anna));
        Assert.Equal(("id1", "mine.txt", 3), (found.Id, found.Name, found.Facts.Count));
        Assert.Empty(shelf.Of(_ben));
    }

    [Fact]
    public void Newest_come_first_and_sending_again_counts_as_new()
    {
        var shelf = Open();
        Place(shelf, "id1", _anna, "one");
        Place(shelf, "id2", _anna, "two");
        Place(shelf, "id1", _anna, "one again");

        Assert.Equal(["one again", "two"], shelf.Of(_anna).Select(upload => upload.Name));
    }

    [Fact]
    public void A_damaged_folder_is_left_out_and_can_be_placed_anew()
    {
        Directory.CreateDirectory(Path.Combine(_root, "labels", "id1"));
        var shelf = Open();

        Assert.Null(shelf.Find(_anna, "id1"));
        Assert.Equal("mine.txt", Place(shelf, "id1", _anna, "mine.txt").Name);
    }

    [Fact]
    public void Too_many_uploads_and_too_many_bytes_are_said_with_the_limit()
    {
        var shelf = Open(new StorageOptions { UploadsPerOwner = 1, TotalBytes = 1_000_000 });
        Assert.Null(shelf.Full(_anna));
        Place(shelf, "id1", _anna, "mine.txt");

        Assert.Equal("1 labels", shelf.Full(_anna)?.Limit);
        Assert.Null(shelf.Full(_ben));
        var small = Open(new StorageOptions { TotalBytes = 1 });
        Assert.Equal((FailureKind.Conflict, "1 bytes"), (small.Full(_ben)!.Kind, small.Full(_ben)!.Limit));
    }

    private Shelf<LabelsFacts> Open(StorageOptions? options = null)
    {
        var chosen = Options.Create(options ?? new StorageOptions());
        return new Shelf<LabelsFacts>("labels", new DataFolder(_root), new DiskUse(chosen), chosen, NullLogger<Shelf<LabelsFacts>>.Instance);
    }

    private StoredUpload<LabelsFacts> Place(Shelf<LabelsFacts> shelf, string id, Owner owner, string name)
    {
        var folder = new DataFolder(_root).CreateIncoming();
        File.WriteAllText(Path.Combine(folder, "file0"), "a\nb\nc");
        return shelf.Place(id, folder, new LabelsFacts(3), owner, name);
    }
}
