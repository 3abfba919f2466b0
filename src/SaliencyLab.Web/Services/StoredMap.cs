namespace SaliencyLab.Web.Services;

/// <summary>A map that the server holds.</summary>
/// <param name="Result">Id of its result.</param>
/// <param name="Number">Its place among the result's maps.</param>
public readonly record struct StoredMap(string Result, int Number);
