using System.Security.Cryptography;
using System.Text;

namespace SaliencyLab.Web.Startup;

/// <summary>A script that stands in the page itself, since the page waits for it.</summary>
/// <param name="Text">What stands between the tags.</param>
internal sealed record InlineScript(string Text)
{
    /// <summary>What allows it in a content security policy: this text and no other.</summary>
    public string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
