using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Uploads;

/// <summary>A failure as application/problem+json, with node, key, limit and reference where they apply.</summary>
internal sealed class Problem(Failure failure) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var extra = new Dictionary<string, object?>();
        Add("node", failure.Node);
        Add("key", failure.Key);
        Add("limit", failure.Limit);
        Add("reference", failure.Reference);
        return TypedResults.Problem(failure.Message, statusCode: Status(failure.Kind), extensions: extra).ExecuteAsync(httpContext);

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                extra[key] = value;
            }
        }
    }

    /// <summary>The HTTP status of a sort of failure.</summary>
    public static int Status(FailureKind kind) => kind switch
    {
        FailureKind.Malformed => StatusCodes.Status400BadRequest,
        FailureKind.CrossSite => StatusCodes.Status403Forbidden,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Conflict or FailureKind.Cancelled => StatusCodes.Status409Conflict,
        FailureKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        FailureKind.UnknownFormat => StatusCodes.Status415UnsupportedMediaType,
        FailureKind.Impossible => StatusCodes.Status422UnprocessableEntity,
        FailureKind.Busy => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };
}
