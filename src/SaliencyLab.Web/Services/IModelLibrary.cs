using SaliencyLab.Explanations.Cards;

namespace SaliencyLab.Web.Services;

/// <summary>The models of one browser: the bundled ones, and its own uploads. Uploads come in by POST /uploads/models.</summary>
public interface IModelLibrary
{
    /// <summary>Bundled models, for everyone; the first is where a page begins.</summary>
    IReadOnlyList<ModelInfo> Bundled { get; }

    /// <summary>This browser's uploads, newest first.</summary>
    IReadOnlyList<ModelInfo> Recent { get; }

    /// <summary>A model, or null where there is none or it belongs to another browser.</summary>
    ModelInfo? Describe(string id);

    /// <summary>Loads a model under a card and says what a page has to know. Never throws but for cancellation.</summary>
    Task<Outcome<ModelSession>> Open(string id, CardFields? card, CancellationToken cancellation);

    /// <summary>A model's own card, whether or not the model can be run under it. Never throws but for cancellation.</summary>
    Task<Outcome<ModelSheet>> Sheet(string id, CancellationToken cancellation);

    /// <summary>Deletes an upload; running work keeps what it has. False where there is none of this browser's.</summary>
    bool Delete(string id);
}
