using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>One map of one layer that a run computes, once however often it is asked for.</summary>
internal sealed record PlannedMap<TMethod>(MapKey Key, TMethod Method, Layer Layer)
    where TMethod : ISaliencyMethod;
