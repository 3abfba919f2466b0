namespace SaliencyLab.Web.Startup;

/// <summary>The scripts of wwwroot/js that stand in the page itself, read at start.</summary>
internal sealed class InlineScripts(IWebHostEnvironment site)
{
    /// <summary>Sets the theme before anything is painted.</summary>
    public InlineScript Theme { get; } = Read(site, "theme");

    /// <summary>Brings a page alive that was sent with its first view.</summary>
    public InlineScript FirstView { get; } = Read(site, "first-view");

    private static InlineScript Read(IWebHostEnvironment site, string name)
    {
        using var file = new StreamReader(site.WebRootFileProvider.GetFileInfo($"js/{name}.js").CreateReadStream());

        // As a browser hashes it, whatever the checkout's line ends.
        return new InlineScript(file.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
