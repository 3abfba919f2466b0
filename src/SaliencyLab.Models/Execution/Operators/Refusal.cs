using System.Runtime.CompilerServices;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>Why a node is refused: written only where it is. Nodes run often, and what they require nearly always holds.</summary>
[InterpolatedStringHandler]
internal ref struct Refusal
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Begins the text, where there is a need for one.</summary>
    /// <param name="literalLength">Characters between the values.</param>
    /// <param name="formattedCount">Number of values.</param>
    /// <param name="holds">What is required.</param>
    /// <param name="needed">Whether the text is to be written.</param>
    public Refusal(int literalLength, int formattedCount, bool holds, out bool needed)
    {
        needed = !holds;
        _text = needed ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>The text, once.</summary>
    public string Text() => _text.ToStringAndClear();
}
