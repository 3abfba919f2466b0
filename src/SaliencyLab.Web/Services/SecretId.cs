using System.Buffers.Text;
using System.Security.Cryptography;

namespace SaliencyLab.Web.Services;

/// <summary>Ids that can't be guessed: 128 random bits.</summary>
internal static class SecretId
{
    private const int Bytes = 16;

    /// <summary>A new id of 22 letters that an address takes as they are.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
