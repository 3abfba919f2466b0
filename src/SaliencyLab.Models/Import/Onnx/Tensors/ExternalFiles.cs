using System.Globalization;
using SaliencyLab.Models.Import.Onnx.Schema;
using SaliencyLab.Models.Import.Onnx.Wire;

namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>Weights that lie in files beside the model: plain names only, offsets and lengths checked.</summary>
internal sealed class ExternalFiles(ModelFile file, ImportLimits limits, long modelBytes) : IDisposable
{
    private readonly Dictionary<string, (Stream Stream, WireReader Reader)> _open = [];
    private long _bytes = modelBytes;

    /// <summary>The elements of a tensor that says where they lie.</summary>
    /// <param name="tensor">The tensor's description.</param>
    /// <param name="name">For messages.</param>
    /// <param name="expected">Bytes that its shape asks for.</param>
    public IElements Find(TensorProto tensor, string name, long expected)
    {
        var entries = new Dictionary<string, string>();
        foreach (var entry in tensor.ExternalData)
        {
            entries[entry.Key] = entry.Value;
        }

        var location = entries.GetValueOrDefault("location", "");
        var reader = Open(location.StartsWith("./", StringComparison.Ordinal) ? location[2..] : location, name);
        var offset = Number(entries, "offset", 0, name);
        var length = Number(entries, "length", expected, name);
        if (offset > reader.Length || length > reader.Length - offset)
        {
            throw new ModelFormatException(
                $"Tensor '{name}' should lie at bytes {offset:N0} to {(decimal)offset + length:N0} of '{location}', which has {reader.Length:N0} bytes. The two files don't belong together, or one is cut off.");
        }

        return new RawElements(reader, offset, length);
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var (stream, _) in _open.Values)
        {
            stream.Dispose();
        }
    }

    private WireReader Open(string location, string tensor)
    {
        if (_open.TryGetValue(location, out var known))
        {
            return known.Reader;
        }

        var plain = location.Length is > 0 and < 256 && location is not ("." or "..") && location.IndexOfAny(['/', '\\', ':', '\0']) < 0;
        if (!plain)
        {
            throw new ModelFormatException(
                $"Tensor '{tensor}' names the file '{Shortened(location)}'. Weights are read only from files that lie beside the model, named without a folder: save the model again with all its files in one folder.");
        }

        var stream = file.OpenBeside(location) ?? throw new ModelFormatException(
            $"The weights of '{file.Name}' are in a second file, '{location}', which is not there. Give both files together.");
        _bytes += stream.Length;
        if (_bytes > limits.FileBytes)
        {
            stream.Dispose();
            throw new ModelFormatException($"'{file.Name}' and the files of its weights have more than {limits.FileBytes >> 20:N0} MB, the limit.") { Limit = $"file: {limits.FileBytes:N0} bytes" };
        }

        var reader = new WireReader(stream);
        _open[location] = (stream, reader);
        return reader;
    }

    private static string Shortened(string text) => text.Length <= 120 ? text : text[..120] + "…";

    private static long Number(Dictionary<string, string> entries, string key, long fallback, string tensor)
    {
        if (!entries.TryGetValue(key, out var text))
        {
            return fallback;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ModelFormatException($"Tensor '{tensor}': '{Shortened(text)}' is no {key} of its weights.");
    }
}
