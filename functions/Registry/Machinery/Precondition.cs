using Inspection.Functions.Hosting;

namespace Inspection.Functions.Registry;

/// <summary>What an entry has to be for a change: the version that was seen, or, where there is none, not there yet.</summary>
internal sealed record Precondition(string? ETag)
{
    public static (Precondition Value, Refusal? Refusal) Of(HttpRequest request)
    {
        if (request.Headers.IfNoneMatch.ToString().Trim() == "*" && request.Headers.IfMatch.Count == 0)
        {
            return (new Precondition((string?)null), null);
        }

        var (etag, refusal) = request.IfMatch();
        return (new Precondition(etag), refusal);
    }
}
