namespace SaliencyLab.Web.Services;

/// <summary>Sorts of failure; each is one HTTP status.</summary>
public enum FailureKind
{
    /// <summary>Can't be understood: 400.</summary>
    Malformed,

    /// <summary>Another site asked: 403.</summary>
    CrossSite,

    /// <summary>No such thing, or not this browser's: 404.</summary>
    NotFound,

    /// <summary>Not possible in its present state: 409.</summary>
    Conflict,

    /// <summary>Over a size limit: 413.</summary>
    TooLarge,

    /// <summary>No format we know: 415.</summary>
    UnknownFormat,

    /// <summary>Understood, but it can't be done: 422.</summary>
    Impossible,

    /// <summary>Too much at once: 429.</summary>
    Busy,

    /// <summary>Stopped on request: 409.</summary>
    Cancelled,

    /// <summary>Our own mistake: 500.</summary>
    Unexpected,
}
