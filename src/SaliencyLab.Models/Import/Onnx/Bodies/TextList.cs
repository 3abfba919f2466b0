using System.Text;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>A list of texts as Python prints it, such as <c>['', 'a', "it's"]</c>. Read as data; nothing is evaluated.</summary>
internal static class TextList
{
    /// <summary>The texts; empty where the writing is of another form.</summary>
    public static IReadOnlyList<string> Read(string written)
    {
        var texts = new List<string>();
        var at = Skip(written, 0);
        if (at >= written.Length || written[at] != '[')
        {
            return [];
        }

        for (at = Skip(written, at + 1); at < written.Length && written[at] is '\'' or '"'; at = Skip(written, at))
        {
            at = Text(written, at, texts);
            at = Skip(written, at);
            if (at < written.Length && written[at] == ',')
            {
                at++;
            }
        }

        return texts;
    }

    private static int Text(string written, int start, List<string> texts)
    {
        var text = new StringBuilder();
        var at = start + 1;
        for (; at < written.Length && written[at] != written[start]; at++)
        {
            if (written[at] == '\\' && at + 1 < written.Length)
            {
                at++;
            }

            text.Append(written[at]);
        }

        texts.Add(text.ToString());
        return at + 1;
    }

    private static int Skip(string written, int at)
    {
        while (at < written.Length && written[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
