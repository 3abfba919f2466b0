using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Comparison;

/// <summary>A comparison as an address: the workbench's query, and keys of the second side behind it. What is as suggested is left out.</summary>
public static class ComparisonAddress
{
    private const string Path = "/compare";

    /// <summary>The address that compares a workbench's model and picture with others.</summary>
    public static string Of(WorkbenchState workbench) => Path + WorkbenchAddress.Write(workbench);

    /// <summary>The query of a comparison, beginning with "?", or "".</summary>
    public static string Write(ComparisonState state)
    {
        var other = state.Other;
        (string Key, string? Value)[] parts =
        [
            ("other-image", other.Picture),
            ("other-model", other.Model),
            ("other-card", other.Card),
            ("other-layer", other.Layer),
            .. other.Classes.Select(index => ("other-class", (string?)index.ToString(CultureInfo.InvariantCulture))),
        ];
        return QueryHelpers.AddQueryString(
            WorkbenchAddress.Write(state.Workbench), parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, part.Value)));
    }

    /// <summary>Reads a query. What can't be understood is as suggested, and is told.</summary>
    public static ComparisonReading Read(string? query)
    {
        var workbench = WorkbenchAddress.Read(query);
        // The second side's keys are the workbench's behind a word of their own.
        var values = QueryHelpers.ParseQuery(query).Where(value => value.Key.StartsWith("other-", StringComparison.Ordinal)).ToDictionary(value => value.Key["other-".Length..], value => value.Value);
        var reader = new AddressReader(values);
        var own = reader.State();
        var other = new OtherSide
        {
            Picture = values.ContainsKey("image") ? own.Picture : null,
            Model = values.ContainsKey("model") ? own.Model : null,
            Card = own.Card,
            Layer = own.Layer,
            Classes = own.Classes ?? [],
        };
        return new ComparisonReading(new ComparisonState { Workbench = workbench.State, Other = other }, [.. workbench.Problems, .. reader.Problems]);
    }
}
