using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Execution.Operators.ControlFlow;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>
/// Runs a graph once on one input shape: what depends on constants and shapes only becomes a constant, an If whose condition is known becomes
/// its branch, and all shapes are known afterwards.
/// </summary>
internal sealed class ShapeFolding(long memoryBytes, CancellationToken cancellation)
{
    private readonly RunState _run = new(cancellation);
    private readonly List<Step> _steps = [];
    private readonly List<FoldedValue> _values = [];
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<string, long[]> _shapes = [];
    private readonly Dictionary<int, long> _bytes = [];
    private readonly HashSet<FoldedValue> _made = [];
    private Dictionary<string, int> _uses = [];
    private long _total;

    /// <summary>Folds.</summary>
    /// <param name="body">The graph.</param>
    /// <param name="needed">The nodes that the scores depend on.</param>
    /// <param name="weights">Values computed from weights alone.</param>
    /// <param name="pictureName">Name of the picture's value.</param>
    /// <param name="picture">Any picture of the shape, as the graph takes it.</param>
    /// <param name="score">Name of the value that holds the scores.</param>
    /// <exception cref="ModelNotRunnableException">A node failed, or the memory limit is passed.</exception>
    /// <param name="parameters">Names of constants that may change between runs: a run is given them, and nothing that depends on them is folded.</param>
    public ShapePlan Fold(GraphBody body, NeededNodes needed, IReadOnlyDictionary<string, Tensor> weights, string pictureName, Tensor picture, string score, IReadOnlySet<string> parameters)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var outer = new Dictionary<string, FoldedValue>();
        foreach (var name in needed.Values)
        {
            if (name != pictureName && (weights.GetValueOrDefault(name) ?? body.Constants.GetValueOrDefault(name)) is { } constant)
            {
                outer[name] = parameters.Contains(name) ? New(name, constant, known: false, given: true) : New(name, constant, known: true);
            }
        }

        var input = outer[pictureName] = New(pictureName, picture, known: false);
        _uses = needed.Nodes.SelectMany(node => node.Inputs.Concat(BodyCaptures.Of(node))).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        _uses[score] = _uses.GetValueOrDefault(score) + 1;
        foreach (var node in needed.Nodes)
        {
            if (!node.Outputs.All(name => name.Length == 0 || outer.ContainsKey(name)))
            {
                Visit(node, outer, top: true);
            }

            Release(node, outer);
        }

        var result = outer.GetValueOrDefault(score);
        if (result is null || result.Known)
        {
            throw new ModelNotRunnableException($"The scores '{score}' do not depend on the picture. Name another value as the card's score.") { Node = score, CardKeys = ["score"] };
        }

        return Finish(scope, input, result);
    }

    private void Visit(GraphNode node, Dictionary<string, FoldedValue> names, bool top)
    {
        if (node.Operator == "If" && node.Domain.Length == 0 && names.TryGetValue(node.Inputs[0], out var condition) && condition.Known)
        {
            Inline(node, condition, names);
            return;
        }

        var captured = BodyCaptures.Of(node);
        var inputs = node.Inputs.Concat(captured).Select(name => name.Length == 0 ? null : names.GetValueOrDefault(name) ?? throw Unknown(node, name)).ToArray();
        var known = (inputs.Length > 0 && inputs.All(input => input is null || input.Known)) || node is { Operator: "Shape" or "Size", Domain: "" };
        var constants = inputs.Select(input => input is { Known: true } ? input.Tensor : null).ToArray();
        var kernel = StepCompiler.Prepare(node, captured, constants, memoryBytes);
        var values = new Tensor?[inputs.Length + node.Outputs.Count];
        for (var index = 0; index < inputs.Length; index++)
        {
            values[index] = inputs[index]?.Tensor;
        }

        var trial = new Step { Node = node, Kernel = kernel, Inputs = [.. inputs.Select((input, index) => input is null ? -1 : index)], Outputs = [.. node.Outputs.Select((name, index) => name.Length == 0 ? -1 : inputs.Length + index)] };
        StepRunner.Run(trial, values, _run);
        var outputs = new FoldedValue?[node.Outputs.Count];
        for (var index = 0; index < outputs.Length; index++)
        {
            if (values[inputs.Length + index] is { } tensor)
            {
                outputs[index] = names[node.Outputs[index]] = New(node.Outputs[index], tensor, known);
                _made.Add(outputs[index]!);
                _total += tensor.NumberOfElements * tensor.ElementSize;
            }
        }

        MemoryCheck.Total(node, _total, memoryBytes);
        if (!known)
        {
            Emit(node, kernel, inputs, outputs);
        }
    }

    private void Emit(GraphNode node, BodyKernel kernel, FoldedValue?[] inputs, FoldedValue?[] outputs) => _steps.Add(new Step
    {
        Node = node with { Inputs = [.. inputs.Take(node.Inputs.Count).Select(input => input?.Name ?? "")], Outputs = [.. outputs.Select(output => output?.Name ?? "")] },
        Kernel = kernel,
        Inputs = [.. inputs.Select(input => input?.Slot ?? -1)],
        Outputs = [.. outputs.Select(output => output?.Slot ?? -1)],
    });

    private void Inline(GraphNode node, FoldedValue condition, Dictionary<string, FoldedValue> names)
    {
        var site = new NodeSite(node, [condition.Tensor], memoryBytes);
        var branch = If.Holds(site, condition.Tensor) ? "then_branch" : "else_branch";
        var body = node.Attributes.Body(branch) ?? throw site.Fail($"its {branch} is missing");
        site.Require(body.Outputs.Count >= node.Outputs.Count, "its branches do not fit together");
        var inner = new Dictionary<string, FoldedValue>(names);
        foreach (var (name, constant) in body.Constants)
        {
            inner[name] = New(name, constant, known: true);
        }

        foreach (var each in body.Nodes)
        {
            Visit(each, inner, top: false);
        }

        for (var index = 0; index < node.Outputs.Count; index++)
        {
            if (node.Outputs[index].Length == 0)
            {
                continue;
            }

            var value = inner.GetValueOrDefault(body.Outputs[index]) ?? throw Unknown(node, body.Outputs[index]);
            var handed = node with { Operator = "Identity", Inputs = [body.Outputs[index]], Outputs = [node.Outputs[index]] };
            var outer = new Dictionary<string, FoldedValue> { [body.Outputs[index]] = value };
            Visit(handed, outer, top: false);
            names[node.Outputs[index]] = outer[node.Outputs[index]];
        }
    }

    private FoldedValue New(string name, Tensor tensor, bool known, bool given = false)
    {
        var unique = name;
        for (var count = 2; !_names.Add(unique); count++)
        {
            unique = $"{name}#{count}";
        }

        var value = new FoldedValue { Name = unique, Slot = _values.Count, Known = known, Given = given, Tensor = tensor };
        _values.Add(value);
        _shapes[unique] = tensor.shape;
        _bytes[value.Slot] = tensor.NumberOfElements * tensor.ElementSize;
        return value;
    }

    private void Release(GraphNode node, Dictionary<string, FoldedValue> names)
    {
        foreach (var name in node.Inputs.Concat(BodyCaptures.Of(node)))
        {
            if (name.Length > 0 && --_uses[name] == 0 && names.TryGetValue(name, out var value) && !value.Known && _made.Contains(value))
            {
                value.Tensor.Dispose();
            }
        }
    }

    private ShapePlan Finish(DisposeScope scope, FoldedValue input, FoldedValue result)
    {
        var live = new HashSet<int> { result.Slot };
        var steps = new List<Step>();
        foreach (var step in Enumerable.Reverse(_steps))
        {
            if (step.Outputs.Any(live.Contains))
            {
                // Read here for the first time from behind: nothing later reads them.
                var last = step.Inputs.Where(slot => slot >= 0 && _values[slot] is { Known: false, Given: false } && live.Add(slot)).Distinct().ToArray();
                live.UnionWith(step.Inputs.Where(slot => slot >= 0));
                step.Releases = [.. last, .. step.Outputs.Where(slot => slot >= 0 && !live.Contains(slot))];
                steps.Add(step);
            }
        }

        if (!live.Contains(input.Slot))
        {
            throw new ModelNotRunnableException($"The scores '{result.Name}' do not depend on the picture. Name another value as the card's score.") { Node = result.Name, CardKeys = ["score"] };
        }

        steps.Reverse();
        var produced = steps.SelectMany(step => step.Outputs).Where(slot => slot >= 0).Append(input.Slot).ToHashSet();
        var constants = _values.Where(value => value.Known && live.Contains(value.Slot)).ToArray();
        var template = new Tensor?[_values.Count];
        foreach (var constant in constants)
        {
            template[constant.Slot] = constant.Tensor;
        }

        var given = _values.Where(value => value.Given && live.Contains(value.Slot)).ToDictionary(value => value.Name, value => value.Slot);
        var owned = constants.Where(_made.Contains).Select(value => scope.Detach(value.Tensor)).ToArray();
        return new ShapePlan
        {
            Steps = steps,
            Template = template,
            Picture = input.Slot,
            Scores = result.Slot,
            Slots = produced.ToDictionary(slot => _values[slot].Name),
            Shapes = produced.Concat(constants.Select(value => value.Slot)).Concat(given.Values).Distinct().ToDictionary(slot => _values[slot].Name, slot => _shapes[_values[slot].Name]),
            Bytes = produced.Sum(slot => _bytes[slot]),
            Owned = owned,
            Parameters = given,
        };
    }

    private static ModelNotRunnableException Unknown(GraphNode node, string name) =>
        new($"Node '{node.Name}' ({node.Operator}) reads '{name}', which is no weight, no result of an earlier node and not the picture.") { Node = node.Name };
}
