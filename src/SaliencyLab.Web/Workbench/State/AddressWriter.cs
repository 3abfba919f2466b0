using System.Globalization;
using System.Text;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>Writes a view as a query.</summary>
internal sealed class AddressWriter
{
    private readonly StringBuilder _query = new();

    /// <summary>The query of a view.</summary>
    public static string Write(WorkbenchState state)
    {
        var writer = new AddressWriter();
        writer.Subject(state);
        writer.Choices(state);
        writer.Combination(state.Combination);
        writer.Display(state.Display);
        writer.Pair(state.Pair);
        return writer._query.ToString();
    }

    private void Subject(WorkbenchState state)
    {
        Add("image", state.Picture, WorkbenchState.DefaultPicture);
        Add("model", state.Model, WorkbenchState.DefaultModel);
        Add("card", state.Card);
    }

    private void Choices(WorkbenchState state)
    {
        List("class", state.Classes, index => index.ToString(CultureInfo.InvariantCulture));
        if (!state.Methods.Equals(WorkbenchState.DefaultMethods))
        {
            List("method", state.Methods, Method);
        }

        Add("columns", WorkbenchAddress.Word(state.Columns), WorkbenchAddress.Word(ColumnKind.Methods));
        Add("layer", state.Layer);
        Add("layered", state.LayeredMethod, new WorkbenchState().LayeredMethod);
        List("layers", state.Layers, layer => layer);
        Add("meta", state.Meta is { } step ? WorkbenchAddress.Number(step.Negate ? -step.Epsilon : step.Epsilon) : null);
    }

    private void Combination(CombinationSettings settings)
    {
        var usual = new CombinationSettings();
        Add("combine", settings.Method, usual.Method);
        Add("by", WorkbenchAddress.Word(settings.By), WorkbenchAddress.Word(usual.By));
        Add("weights", WorkbenchAddress.Word(settings.Strategy), WorkbenchAddress.Word(usual.Strategy));
        foreach (var weight in settings.Weights)
        {
            Add("weight", $"{WorkbenchAddress.Number(weight.Weight)}~{weight.Layer}");
        }

        foreach (var layer in settings.PutBack)
        {
            Add("put-back", layer);
        }
    }

    private void Display(DisplaySettings settings)
    {
        var usual = WorkbenchAddress.DefaultDisplay;
        Add("show", WorkbenchAddress.Word(settings.Mode), WorkbenchAddress.Word(usual.Mode));
        Add("opacity", WorkbenchAddress.Number(settings.Opacity), WorkbenchAddress.Number(usual.Opacity));
        Add("colours", settings.ColourMap, usual.ColourMap);
        Add("pixels", WorkbenchAddress.Word(settings.Pixels), WorkbenchAddress.Word(usual.Pixels));
        Add("threshold", WorkbenchAddress.Number(settings.Threshold), WorkbenchAddress.Number(usual.Threshold));
        Add("scale", WorkbenchAddress.Word(settings.Scale), WorkbenchAddress.Word(usual.Scale));
        Add("extent", WorkbenchAddress.Word(settings.Extent), WorkbenchAddress.Word(usual.Extent));
    }

    private void Pair(PairChoice? pair)
    {
        if (pair is not null)
        {
            Add("compare", pair.First);
            Add("with", pair.Second);
            Add("compare-by", WorkbenchAddress.Word(pair.View), WorkbenchAddress.Word(PairView.Difference));
            Add("compare-values", WorkbenchAddress.Word(pair.Scaling), WorkbenchAddress.Word(PairScaling.Scaled));
        }
    }

    private static string Method(MethodChoice method) =>
        string.Join('~', [method.Id, .. method.Options.SelectMany(option => new[] { option.Key, option.Value })]);

    /// <summary>A chosen list, also an empty one, which differs from none.</summary>
    private void List<T>(string key, ValueList<T>? items, Func<T, string> write)
    {
        if (items is { Count: 0 })
        {
            Add(key, "");
        }

        foreach (var item in items ?? [])
        {
            Add(key, write(item));
        }
    }

    private void Add(string key, string? value, string? usual = null)
    {
        if (value is not null && value != usual)
        {
            _query.Append(_query.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
