using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Metrics;

/// <summary>The year in numbers, for anyone.</summary>
internal sealed class PublicStatisticsDesk(MetricReading reading)
{
    private const int MaxCached = 100;
    private readonly ConcurrentDictionary<string, (string Marks, byte[] Json)> pages = new(StringComparer.Ordinal);

    public DateOnly Today => reading.Today;

    /// <summary>The answer as it is sent, made once for each state of the ledger.</summary>
    public async Task<byte[]> ReadAsync(string jurisdiction, int year, Language language, CancellationToken cancellationToken)
    {
        var source = await reading.ReadAsync(jurisdiction, year, year, Sight.Everything, cancellationToken);
        string key = $"{jurisdiction}|{year}|{language}";
        if (pages.TryGetValue(key, out var known) && known.Marks == source.Marks)
        {
            return known.Json;
        }

        if (pages.Count >= MaxCached)
        {
            pages.Clear();
        }

        var statistics = PublicStatistics.Of(year, source.ByDay, id => source.Known.Collections.Departments.Find(id)?.Value.Name ?? id, language);
        var json = JsonSerializer.SerializeToUtf8Bytes(statistics, MetricsJson.Default.PublicStatistics);
        pages[key] = (source.Marks, json);
        return json;
    }
}

internal static class PublicStatisticsEndpoints
{
    public static void MapPublicStatistics(this IEndpointRouteBuilder api) =>
        api.MapGet("/public/{jurisdiction}/statistics", GetAsync).AllowAnonymous().WithTags("Public").WithName("GetPublicStatistics").Produces<PublicStatistics>();

    /// <summary>A jurisdiction that is not here looks like one in which nothing was inspected.</summary>
    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, Refusal>> GetAsync(
        string jurisdiction, PublicStatisticsDesk desk, HttpContext context, CancellationToken cancellationToken, int? year = null)
    {
        if (!Key.IsPart(jurisdiction))
        {
            return Refusals.NotFound;
        }

        if (year is < 2020 or > 2100)
        {
            return Refusals.Invalid("out-of-range", "query.year", new("year 须在 2020 到 2100 之间。", "year takes 2020 to 2100."), new("请更正该值。", "Correct this value."));
        }

        byte[] json = await desk.ReadAsync(jurisdiction, year ?? desk.Today.Year, context.Speak(), cancellationToken);

        // The tag is made from what is shown and from nothing else: what is planned does not move it.
        string etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..32]}\"";
        context.Response.Headers.CacheControl = "public, max-age=300";
        context.Response.Headers.ETag = etag;
        return context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(held => held.Trim() == etag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.File(json, "application/json; charset=utf-8");
    }
}
