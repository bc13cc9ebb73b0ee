using System.Text.RegularExpressions;

namespace Inspection.Functions.Hosting;

/// <summary>Reads the request headers that guard a change.</summary>
internal static partial class Preconditions
{
    /// <summary>The ETag that the caller saw, or the refusal where it is missing or no single ETag.</summary>
    public static (string ETag, Refusal? Refusal) IfMatch(this HttpRequest request)
    {
        var value = request.Headers.IfMatch.ToString().Trim();
        return value.Length is 0 or > 200 || value == "*" || value.Contains(',', StringComparison.Ordinal)
            ? ("", Refusals.IfMatchNeeded)
            : (value, null);
    }

    /// <summary>The caller's idempotency key, null where none is given.</summary>
    public static (string? Key, Refusal? Refusal) IdempotencyKey(this HttpRequest request)
    {
        var values = request.Headers["Idempotency-Key"];
        if (values.Count == 0)
        {
            return (null, null);
        }

        var key = values.ToString();
        return IsKey(key) ? (key, null) : (null, Refusals.IdempotencyKeyInvalid);
    }

    /// <summary>True for what may be an idempotency key.</summary>
    public static bool IsKey(string text) => KeyPattern().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}
