namespace SaliencyLab.Web.Components.Panels;

/// <summary>A <see cref="PairChoice"/> on its way between server and module; without a first panel nothing is compared.</summary>
public sealed record PairData(string? First, string? Second, string View, string Scaling)
{
    /// <summary>From a choice.</summary>
    public static PairData Of(PairChoice? choice) => new(
        choice?.First, choice?.Second, (choice?.View ?? PairView.Difference).ToString(), (choice?.Scaling ?? PairScaling.Scaled).ToString());

    /// <summary>The choice, or null where a browser sent what no control gives.</summary>
    public PairChoice? Read() =>
        First is { Length: > 0 } first && Second is { Length: > 0 } second &&
        Enum.TryParse<PairView>(View, out var view) && Enum.IsDefined(view) &&
        Enum.TryParse<PairScaling>(Scaling, out var scaling) && Enum.IsDefined(scaling)
            ? new PairChoice(first, second, view, scaling)
            : null;
}
