using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>What people call a method, for progress and messages.</summary>
internal static class MethodNames
{
    /// <summary>The catalogue's name, the id where it has none.</summary>
    public static string Of(ISaliencyMethod method) => MethodCatalogue.Find(method.Id)?.Name ?? method.Id;
}
