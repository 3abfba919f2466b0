using System.Text.RegularExpressions;

namespace SaliencyLab.Web.Documents;

/// <summary>Where a link from a file of docs/methods leads in the program.</summary>
internal static partial class DocumentLink
{
    /// <summary>Another method's file becomes its page, a file of the web root its address; anything else stays as it is.</summary>
    public static string Of(string url) => WebRootFile().Replace(MethodFile().Replace(url, "/methods/$1"), "/$1");

    [GeneratedRegex(@"^([a-z0-9-]+)\.md$")]
    private static partial Regex MethodFile();

    [GeneratedRegex(@"^(?:\.\./)+wwwroot/(.+)$")]
    private static partial Regex WebRootFile();
}
