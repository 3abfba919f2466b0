using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Every value that is taken must come from somewhere: a node, a constant, an input, or the body around.</summary>
internal sealed class ValueCheck(IReadOnlySet<string> texts)
{
    /// <summary>Checks a body and those inside it.</summary>
    /// <exception cref="ModelFormatException">A value comes from nowhere; its name and who takes it are named.</exception>
    public void Check(GraphBody body, Func<string, bool> outside)
    {
        var own = new HashSet<string>(body.Inputs.Concat(body.Constants.Keys).Concat(body.Nodes.SelectMany(node => node.Outputs)), StringComparer.Ordinal);
        bool Known(string value) => own.Contains(value) || texts.Contains(value) || outside(value);
        foreach (var node in body.Nodes)
        {
            foreach (var input in node.Inputs.Where(input => input.Length > 0 && !Known(input)))
            {
                throw new ModelFormatException($"Node '{node.Name}' takes the value '{input}', which nothing in the file computes. The file is damaged.") { Node = node.Name };
            }

            foreach (var inner in NodeValues.Bodies(node))
            {
                Check(inner, Known);
            }
        }

        foreach (var output in body.Outputs.Where(output => !Known(output)))
        {
            throw new ModelFormatException($"The output '{output}' is computed by nothing in the file. The file is damaged.");
        }
    }
}
