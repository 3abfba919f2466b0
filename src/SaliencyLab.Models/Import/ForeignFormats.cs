using System.Text;

namespace SaliencyLab.Models.Import;

/// <summary>Files that are taken for models but can't be read, recognised by their first bytes so that the message says what they are and what to do.</summary>
internal static class ForeignFormats
{
    private const string FromPyTorch = "Export the network with torch.onnx.export and give the .onnx file.";
    private const string FromKeras = "Convert it with tf2onnx and give the .onnx file.";

    private static readonly (byte[] Bytes, int At, string What)[] s_signatures =
    [
        ("PK\u0003\u0004"u8.ToArray(), 0, "a zip archive, as PyTorch (.pt, .pth, .pt2) and Keras (.keras) save. Export the network to ONNX (torch.onnx.export, tf2onnx) and give the .onnx file"),
        ("PK\u0005\u0006"u8.ToArray(), 0, "an empty zip archive. Give the .onnx file"),
        ([0x89, (byte)'H', (byte)'D', (byte)'F'], 0, $"an HDF5 file, as Keras saves (.h5). {FromKeras}"),
        ("TFL3"u8.ToArray(), 4, $"a TensorFlow Lite model (.tflite). {FromKeras}"),
        ("PTMF"u8.ToArray(), 4, $"a mobile model of PyTorch's lite interpreter (.ptl). {FromPyTorch}"),
        ("ORTM"u8.ToArray(), 4, "ONNX Runtime's own format (.ort). Give the .onnx file that it was made from"),
        ([0x80, 2], 0, $"a pickle, as older PyTorch saves (.pth). {FromPyTorch}"),
        ([0x80, 4], 0, $"a pickle. {FromPyTorch}"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, "a picture (PNG). Give it as the picture, not as the model"),
        ([0xff, 0xd8, 0xff], 0, "a picture (JPEG). Give it as the picture, not as the model"),
        ("GIF8"u8.ToArray(), 0, "a picture (GIF). Give it as the picture, not as the model"),
        ("RIFF"u8.ToArray(), 0, "a picture (WebP) or a sound. Give a picture as the picture, not as the model"),
        ("II*\0"u8.ToArray(), 0, "a picture (TIFF). Give it as the picture, not as the model"),
        ("MM\0*"u8.ToArray(), 0, "a picture (TIFF). Give it as the picture, not as the model"),
        ([0x93, (byte)'N', (byte)'U', (byte)'M'], 0, "an array of numbers (.npy). Give it as the input, not as the model"),
        ("GGUF"u8.ToArray(), 0, "a language model (GGUF), which sees no pictures"),
        ([0x1f, 0x8b], 0, "a compressed file (gzip). Unpack it first"),
        ("%PDF"u8.ToArray(), 0, "a PDF document. Give the .onnx file"),
    ];

    /// <summary>Looks at the first bytes; leaves the stream at its start.</summary>
    /// <exception cref="ModelFormatException">The file is something else than a model that can be read.</exception>
    public static void Refuse(string name, Stream stream)
    {
        Span<byte> buffer = stackalloc byte[512];
        stream.Position = 0;
        ReadOnlySpan<byte> head = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (head.IsEmpty)
        {
            throw new ModelFormatException($"'{name}' is empty. Give an .onnx file.");
        }

        foreach (var (bytes, at, what) in s_signatures)
        {
            if (head.Length >= at + bytes.Length && head.Slice(at, bytes.Length).SequenceEqual(bytes))
            {
                throw new ModelFormatException($"'{name}' is not an ONNX file: it is {what}.");
            }
        }

        if (head.Length > 9 && head[8] == '{' && head[5..8].IndexOfAnyExcept((byte)0) < 0)
        {
            throw new ModelFormatException($"'{name}' is not an ONNX file: it is a safetensors file, which holds weights but no network. {FromPyTorch}");
        }

        if (IsText(head))
        {
            throw new ModelFormatException(TextMessage(name, Encoding.UTF8.GetString(head)));
        }
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return false;
            }
        }

        return true;
    }

    private static string TextMessage(string name, string head) =>
        head.Contains("git-lfs", StringComparison.Ordinal)
            ? $"'{name}' is a Git LFS pointer, a short text in place of the file. Fetch the file itself with: git lfs pull."
            : head.TrimStart().StartsWith("<!", StringComparison.Ordinal) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? $"'{name}' is a web page, not a model: the download gave a page in its place. Download the file itself."
                : $"'{name}' is text, not a binary .onnx file. If it is ONNX in its text or JSON form, save it as binary first: onnx.save(onnx.load(\"{name}\", format=…), \"model.onnx\").";
}
