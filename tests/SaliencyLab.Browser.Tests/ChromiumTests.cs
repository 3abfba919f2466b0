using Xunit;

namespace SaliencyLab.Browser.Tests;

public sealed class ChromiumTests
{
    [Fact]
    public void It_is_found_in_any_folder_of_the_path_by_any_of_its_names()
    {
        var root = Directory.CreateTempSubdirectory();
        var (first, second) = (root.CreateSubdirectory("first").FullName, root.CreateSubdirectory("second").FullName);
        var path = string.Join(Path.PathSeparator, first, second);
        Assert.Null(Chromium.Find(path));
        Assert.Null(Chromium.Find(null));

        var chrome = Path.Combine(first, "google-chrome");
        File.WriteAllText(chrome, "");
        Assert.Equal(chrome, Chromium.Find(path));

        var chromium = Path.Combine(second, "chromium");
        File.WriteAllText(chromium, "");
        Assert.Equal(chromium, Chromium.Find(path));
        root.Delete(recursive: true);
    }
}
