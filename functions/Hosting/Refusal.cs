using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Hosting;

/// <summary>
/// An expected "no" as a value: pure code returns it, endpoints hand it on as their answer,
/// and this is the one place that turns it into problem details in the caller's language.
/// </summary>
internal sealed record Refusal(int Status, string Code, Text Title, Text Detail) : IResult
{
    /// <summary>What is wrong and where, all at once.</summary>
    public IReadOnlyList<Finding> Issues { get; init; } = [];

    /// <summary>Id of what is already there, for a duplicate.</summary>
    public string? Existing { get; init; }

    /// <summary>The resource's present ETag, for a stale change.</summary>
    public string? Current { get; init; }

    /// <summary>What is there now, as its address gives it, for a stale change: what was typed is kept and compared with it.</summary>
    public JsonElement? Entry { get; init; }

    /// <summary>Who made it what it is now.</summary>
    public string? ChangedBy { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = httpContext.Speak();
        var problem = new Problem(
            $"urn:inspection:problem:{Code}",
            Title.In(language),
            Status,
            Detail.In(language),
            httpContext.Request.Path,
            Code,
            Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
            Issues.Count == 0 ? null : [.. Issues.Select(issue => issue.In(language))],
            Existing,
            Current,
            Entry,
            ChangedBy,
            ChangedAt);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        await JsonSerializer.SerializeAsync(response.Body, problem, options, httpContext.RequestAborted);
    }
}
