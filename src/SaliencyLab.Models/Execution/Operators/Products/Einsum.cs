using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Products;

/// <summary>ONNX Einsum. Sizes are checked along the way libtorch goes: factors from left to right.</summary>
internal sealed class Einsum : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var equation = site.Attributes.Text("equation", "").Replace(" ", "", StringComparison.Ordinal);
        var plain = equation.Replace("...", "*", StringComparison.Ordinal);
        site.Require(plain.Length is > 0 and < 512 && plain.Replace("->", "", StringComparison.Ordinal).All(letter => char.IsAsciiLetter(letter) || letter is ',' or '*'), $"the equation '{equation}' can't be read");
        var sides = plain.Split("->");
        var terms = sides[0].Split(',');
        site.Require(sides.Length <= 2 && terms.All(term => term.Count(letter => letter == '*') <= 1), $"the equation '{equation}' can't be read");
        var kept = sides.Length == 2 ? sides[1] : string.Concat(sides[0].Where(letter => letter != ',' && sides[0].Count(other => other == letter) == 1).Order()) + (sides[0].Contains('*') ? "*" : "");
        return inputs =>
        {
            site.Require(inputs.Length == terms.Length, $"the equation '{equation}' has {terms.Length} terms, the node {inputs.Length} inputs");
            var tensors = inputs.Select((_, index) => site.Need(inputs, index)).ToArray();
            site.Require(tensors.All(tensor => tensor.dtype == tensors[0].dtype), "its inputs have several element types");
            Check(site, equation, terms, kept, tensors);
            return [einsum(equation, tensors)];
        };
    }

    private static void Check(NodeSite site, string equation, string[] terms, string kept, Tensor[] tensors)
    {
        var sizes = new Dictionary<char, long>();
        var unnamed = Array.Empty<long>();
        for (var index = 0; index < terms.Length; index++)
        {
            var shape = tensors[index].shape;
            var letters = terms[index].Replace("*", "", StringComparison.Ordinal).Length;
            var dots = terms[index].IndexOf('*', StringComparison.Ordinal);
            site.Require(dots < 0 ? letters == shape.Length : letters <= shape.Length, $"input {index} of {NodeSite.Describe(shape)} does not fit the equation '{equation}'");
            if (dots >= 0)
            {
                unnamed = Broadcasting.Shape(site, unnamed, shape[dots..(shape.Length - letters + dots)]);
            }

            for (var position = 0; position < terms[index].Length; position++)
            {
                if (position == dots)
                {
                    continue;
                }

                var size = shape[dots >= 0 && position > dots ? position - 1 + shape.Length - letters : position];
                var letter = terms[index][position];
                site.Require(!sizes.TryGetValue(letter, out var known) || known == size || known == 1 || size == 1, $"'{letter}' of the equation '{equation}' stands for {known} and {size}");
                sizes[letter] = Math.Max(known, size);
            }
        }

        site.Require(kept.All(letter => letter == '*' || sizes.ContainsKey(letter)), $"the equation '{equation}' keeps a letter that no input has");
        for (var count = 1; count <= terms.Length; count++)
        {
            var later = kept + string.Concat(terms[count..]);
            var held = terms[..count].SelectMany(term => term).Distinct().Where(letter => letter != '*' && later.Contains(letter));
            site.CheckSize([.. unnamed, .. held.Select(letter => sizes[letter])], tensors[0].ElementSize);
        }
    }
}
