using System.Text;
using System.Text.Json;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Explanations.Cards;

/// <summary>A card from disk with the labels that it names.</summary>
/// <param name="Fields">The card as written.</param>
/// <param name="Labels">Labels of the file that the card names; null where they stand in the card, or nowhere.</param>
public sealed record CardFile(CardFields Fields, IReadOnlyList<string>? Labels)
{
    private const int MaximumBytes = 8_000_000;

    /// <summary>Nothing known.</summary>
    public static CardFile None { get; } = new(new CardFields(), null);

    /// <summary>The card beside a model: <c>name.card.json</c> for <c>name.onnx</c>; null where there is none.</summary>
    /// <exception cref="RequestException">The card or its labels file is wrong.</exception>
    /// <exception cref="IOException">The card or its labels file can't be read.</exception>
    public static CardFile? Beside(string model)
    {
        var card = Path.ChangeExtension(model, ".card.json");
        return File.Exists(card) ? Read(card) : null;
    }

    /// <summary>Reads a card; a labels file that it names is looked for in the card's own folder.</summary>
    /// <exception cref="RequestException">The card or its labels file is wrong.</exception>
    /// <exception cref="IOException">The card or its labels file can't be read.</exception>
    public static CardFile Read(string path)
    {
        var name = Path.GetFileName(path);
        var fields = CardReader.Read(Encoding.UTF8.GetString(Bytes(path)), name);
        if (fields.Labels is not { ValueKind: JsonValueKind.String } written)
        {
            return new CardFile(fields, null);
        }

        var labels = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, written.GetString()!);
        return new CardFile(fields with { Labels = null }, ReadLabels(labels));
    }

    /// <summary>Reads a labels file.</summary>
    /// <exception cref="RequestException">It holds no labels.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static IReadOnlyList<string> ReadLabels(string path) => LabelsReader.Read(Bytes(path), Path.GetFileName(path));

    private static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaximumBytes)
        {
            throw new RequestException("card", $"{Path.GetFileName(path)} has {file.Length:N0} bytes; {MaximumBytes:N0} are allowed for a card or labels.", malformed: true);
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
