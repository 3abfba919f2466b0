namespace SaliencyLab.Imaging.Tests.Decoding;

/// <summary>Pictures against what PIL 9.4 decodes from them.</summary>
public sealed class ReferenceTests
{
    private static readonly IReadOnlyDictionary<string, (int[] Shape, byte[] Values)> _reference = ByteArrays.Read(Path.Combine(Pictures.Reference, "expected.npz"));
    private static readonly IReadOnlyDictionary<string, (int[] Shape, byte[] Values)> _encodings = ByteArrays.Read(Path.Combine(Pictures.Encodings, "expected.npz"));

    public static TheoryData<string> Decoded => [.. _reference.Keys.Where(key => key.EndsWith(":decoded", StringComparison.Ordinal))];

    public static TheoryData<string> OddFiles => [.. _encodings.Keys];

    [Theory]
    [MemberData(nameof(Decoded))]
    public void Decoding_gives_what_PIL_gives(string key)
    {
        var (shape, values) = _reference[key];
        Pictures.AssertSame(shape, values, Pictures.Decode(Path.Combine(Pictures.Reference, key.Split(':')[0])));
    }

    [Theory]
    [MemberData(nameof(OddFiles))]
    public void Odd_encodings_give_what_PIL_gives(string file)
    {
        var (shape, values) = _encodings[file];
        Pictures.AssertSame(shape, values, Pictures.Decode(Path.Combine(Pictures.Encodings, file)));
    }
}
