using System.Globalization;
using Microsoft.Extensions.Primitives;
using SaliencyLab.Saliency;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>Reads a view from the values of a query. Every part that can't be understood is as suggested, with a sentence about it.</summary>
internal sealed class AddressReader(IReadOnlyDictionary<string, StringValues> values)
{
    private readonly List<string> _problems = [];

    /// <summary>One sentence for each part that could not be understood.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The view.</summary>
    public WorkbenchState State()
    {
        var usual = new WorkbenchState();
        return usual with
        {
            Picture = Text("image", usual.Picture),
            Model = Text("model", usual.Model),
            Card = Card(),
            Classes = Numbers("class"),
            Methods = Methods(),
            Columns = Word("columns", usual.Columns),
            Layer = values.TryGetValue("layer", out var layer) && layer[0] is { Length: > 0 } name ? name : null,
            LayeredMethod = MethodId("layered", usual.LayeredMethod),
            Layers = values.TryGetValue("layers", out var layers) ? [.. Texts(layers)] : null,
            Meta = Meta(),
            Combination = Combination(usual.Combination),
            Display = Display(usual.Display),
            Pair = Pair(),
        };
    }

    private CombinationSettings Combination(CombinationSettings usual) => new()
    {
        Method = MethodId("combine", usual.Method),
        By = Word("by", usual.By),
        Strategy = Word("weights", usual.Strategy),
        Weights = Weights(),
        PutBack = values.TryGetValue("put-back", out var layers) ? [.. Texts(layers)] : [],
    };

    private DisplaySettings Display(DisplaySettings usual) => new()
    {
        Mode = Word("show", usual.Mode),
        Opacity = Share("opacity", usual.Opacity),
        ColourMap = Text("colours", usual.ColourMap),
        Pixels = Word("pixels", usual.Pixels),
        Threshold = Share("threshold", usual.Threshold),
        Scale = Word("scale", usual.Scale),
        Extent = Word("extent", usual.Extent),
    };

    private MetaStep? Meta()
    {
        if (!values.TryGetValue("meta", out var given))
        {
            return null;
        }

        if (double.TryParse(given[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var step) && Math.Abs(step) <= MetaStep.Largest)
        {
            return new MetaStep(Math.Abs(step), double.IsNegative(step));
        }

        _problems.Add($"The address says meta '{given[0]}', which is no number from −{MetaStep.Largest} to {MetaStep.Largest}; maps are shown without a step.");
        return null;
    }

    private PairChoice? Pair() => Text("compare", "") is { Length: > 0 } first && Text("with", "") is { Length: > 0 } second
        ? new PairChoice(first, second, Word("compare-by", PairView.Difference), Word("compare-values", PairScaling.Scaled))
        : null;

    private string? Card()
    {
        if (!values.TryGetValue("card", out var given) || given[0] is not { Length: > 0 } text)
        {
            return null;
        }

        if (CardText.Read(text) is { } fields)
        {
            return CardText.Write(fields);
        }

        _problems.Add("The preprocessing in the address can't be understood; the model's own is used.");
        return null;
    }

    private ValueList<MethodChoice> Methods()
    {
        if (!values.TryGetValue("method", out var given))
        {
            return WorkbenchState.DefaultMethods;
        }

        var methods = new List<MethodChoice>();
        foreach (var text in Texts(given))
        {
            if (MethodChoiceText.Read(text, out var problem) is { } method && methods.All(other => other.Id != method.Id))
            {
                methods.Add(method);
            }

            if (problem is not null)
            {
                _problems.Add(problem);
            }
        }

        // Where none of those named can be shown, the usual ones are; to name none is a choice.
        return methods.Count == 0 && Texts(given).Any() ? WorkbenchState.DefaultMethods : [.. methods];
    }

    private string MethodId(string key, string usual)
    {
        var id = Text(key, usual);
        if (MethodChoiceText.Read(id, out var problem) is not null)
        {
            return id;
        }

        _problems.Add(problem!);
        return usual;
    }

    private ValueList<int>? Numbers(string key)
    {
        if (!values.TryGetValue(key, out var given))
        {
            return null;
        }

        var numbers = new List<int>();
        foreach (var text in Texts(given))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                _problems.Add($"The address names a class '{text}', which is no number; it is left out.");
            }
        }

        return numbers.Count == 0 && Texts(given).Any() ? null : [.. numbers.Distinct()];
    }

    private ValueList<CustomWeight> Weights()
    {
        var weights = new List<CustomWeight>();
        foreach (var text in values.TryGetValue("weight", out var given) ? Texts(given) : [])
        {
            var parts = text.Split('~', 2);
            if (parts.Length == 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is >= 0 and <= 1)
            {
                weights.Add(new CustomWeight(parts[1], weight));
            }
            else
            {
                _problems.Add($"The address holds a weight '{text}', which is no number from 0 to 1 with a layer; it is left out.");
            }
        }

        return [.. weights];
    }

    private double Share(string key, double usual)
    {
        if (!values.TryGetValue(key, out var given))
        {
            return usual;
        }

        if (double.TryParse(given[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        _problems.Add($"The address says {key} '{given[0]}', which is no number from 0 to 1; {WorkbenchAddress.Number(usual)} is used.");
        return usual;
    }

    private T Word<T>(string key, T usual)
        where T : struct, Enum
    {
        if (!values.TryGetValue(key, out var given))
        {
            return usual;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (WorkbenchAddress.Word(value) == given[0])
            {
                return value;
            }
        }

        var words = string.Join(", ", Enum.GetValues<T>().Select(WorkbenchAddress.Word));
        _problems.Add($"The address says {key} '{given[0]}', which is none of {words}; {WorkbenchAddress.Word(usual)} is used.");
        return usual;
    }

    private string Text(string key, string usual) => values.TryGetValue(key, out var given) && given[0] is { Length: > 0 } text ? text : usual;

    private static IEnumerable<string> Texts(StringValues given) => given.OfType<string>().Where(text => text.Length > 0);
}
