using Microsoft.AspNetCore.WebUtilities;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Sensitivity;

/// <summary>The page as an address: the workbench's query, and keys of its own behind it. What is as suggested is left out.</summary>
public static class SensitivityAddress
{
    private const string Path = "/sensitivity";
    private const string MethodKey = "sensitivity-method";
    private const string LayersKey = "sensitivity-layers";
    private const string ShownMethod = "shown-method";
    private const string ShownLayer = "shown-layer";

    /// <summary>The address that opens the page for a workbench.</summary>
    public static string Of(WorkbenchState workbench) => Path + WorkbenchAddress.Write(workbench with { Pair = null });

    /// <summary>The query, beginning with "?", or "".</summary>
    public static string Write(SensitivityState state)
    {
        var parts = (state.Methods ?? []).Select(id => KeyValuePair.Create(MethodKey, (string?)id)).ToList();
        if (state.Layers is SensitivityLayers.All)
        {
            parts.Add(KeyValuePair.Create(LayersKey, (string?)WorkbenchAddress.Word(state.Layers)));
        }

        parts.AddRange(new[] { KeyValuePair.Create(ShownMethod, state.Method), KeyValuePair.Create(ShownLayer, state.Layer) }.Where(part => part.Value is not null));
        return QueryHelpers.AddQueryString(WorkbenchAddress.Write(state.Workbench), parts);
    }

    /// <summary>Reads a query. What can't be understood is as suggested.</summary>
    /// <param name="query">The query.</param>
    /// <param name="problems">Gets one sentence for each part that could not be understood.</param>
    public static SensitivityState Read(string? query, ICollection<string> problems)
    {
        var workbench = WorkbenchAddress.Read(query);
        foreach (var problem in workbench.Problems)
        {
            problems.Add(problem);
        }

        var values = QueryHelpers.ParseQuery(query);
        string[] methods = values.TryGetValue(MethodKey, out var given) ? [.. given.OfType<string>().Distinct()] : [];
        foreach (var id in methods.Where(id => AtlasMethods.Find(id) is null))
        {
            problems.Add($"The address names '{id}', which is no method of a single pass; it is left out.");
        }

        ValueList<string> known = [.. methods.Where(id => AtlasMethods.Find(id) is not null)];
        return new SensitivityState
        {
            Workbench = workbench.State,
            Methods = known.Count > 0 ? known : null,
            Layers = values.TryGetValue(LayersKey, out var layers) && layers[0] == WorkbenchAddress.Word(SensitivityLayers.All) ? SensitivityLayers.All : SensitivityLayers.Recommended,
            Method = values.TryGetValue(ShownMethod, out var method) ? method[0] : null,
            Layer = values.TryGetValue(ShownLayer, out var layer) ? layer[0] : null,
        };
    }
}
