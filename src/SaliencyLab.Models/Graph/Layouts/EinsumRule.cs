namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>Einsum: an output's letter has the axis that the letter has in an input, one with positions first.</summary>
internal static class EinsumRule
{
    public static void Apply(TrackedNode node)
    {
        var equation = node.Node.Attributes.Text("equation", "").Replace(" ", "", StringComparison.Ordinal);
        var sides = equation.Split("->");
        if (sides.Length != 2 || equation.Contains('.', StringComparison.Ordinal) || node.OutputShape() is not { } shape || shape.Length != sides[1].Length)
        {
            return;
        }

        var terms = sides[0].Split(',');
        var axes = new Axis[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            var candidates = terms
                .Select((term, input) => (At: term.IndexOf(sides[1][i], StringComparison.Ordinal), Axes: node.Input(input)))
                .Where(item => item.At >= 0 && item.Axes is not null && item.At < item.Axes.Length)
                .Select(item => item.Axes![item.At])
                .ToArray();
            axes[i] = candidates.FirstOrDefault(axis => axis.HasPositions) ?? candidates.FirstOrDefault() ?? Axis.Whole(AxisKind.Channel, shape[i]);
        }

        node.Set(0, axes);
    }
}
