using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models.Import;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Loading;

/// <summary>A model that can be loaded: a bundled one or an upload.</summary>
/// <param name="Info">As the pages know it.</param>
/// <param name="File">Its bytes.</param>
/// <param name="Card">What is known about it.</param>
internal sealed record ModelSource(ModelInfo Info, ModelFile File, CardFile Card);
