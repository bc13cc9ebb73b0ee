using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Publication;

/// <summary>What anyone may read without signing in. Looks at published files only; there is no way from here to drafts, requests or officers.</summary>
internal static class PublicEndpoints
{
    private static readonly Refusal NotPublished = new(404, "not-published",
        new("尚未发布", "Not published"),
        new("该辖区或该周还没有发布检查日历。", "No calendar has been published for this jurisdiction or week."));

    public static void AddPublication(this WebApplicationBuilder builder)
    {
        builder.AddJson(PublicationJson.Default);
        builder.Services.AddSingleton(p => new CalendarNames(p.GetRequiredService<IOptions<SigningOptions>>().Value.Key));
        builder.Services.AddSingleton(p => new VisitIds(p.GetRequiredService<IOptions<SigningOptions>>().Value.Key));
        builder.Services.AddSingleton<PublishedFiles>();
        builder.Services.AddSingleton<CalendarSite>();
        builder.Services.AddSingleton<CalendarPublisher>();
        builder.Services.AddSingleton<IEffect, PublishEffect>();
        builder.Services.AddSingleton<IEffect, WithdrawEffect>();
        builder.Services.AddSingleton<IEffect, ShowWeek>();
    }

    public static void MapPublication(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public/{jurisdiction}").AllowAnonymous().WithTags("Public");
        open.MapGet("", IndexAsync).WithName("GetPublicIndex");
        open.MapGet("/calendar/{week:week}", CalendarAsync).WithName("GetPublicCalendar").Produces<PublicCalendar>();
    }

    private static async Task<Results<Ok<PublicIndex>, StatusCodeHttpResult, Refusal>> IndexAsync(
        string jurisdiction, PublishedFiles files, HttpContext context, CancellationToken cancellationToken)
    {
        if (!Key.IsPart(jurisdiction))
        {
            return NotPublished;
        }

        // Before the first publication the list is empty, as it is for a jurisdiction that is not here: the two look the same.
        var manifest = (await files.ManifestAsync(jurisdiction, cancellationToken))?.Manifest;
        return Unchanged(context, $"\"m{manifest?.Version ?? 0}\"")
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(manifest is null ? PublicIndex.Empty(jurisdiction) : PublicIndex.Of(manifest));
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, Refusal>> CalendarAsync(
        string jurisdiction, Week week, PublishedFiles files, HttpContext context, CancellationToken cancellationToken)
    {
        if (!Key.IsPart(jurisdiction) || (await files.ManifestAsync(jurisdiction, cancellationToken))?.Manifest.Of(week.ToString()) is not { } shown)
        {
            return NotPublished;
        }

        return Unchanged(context, $"\"{Path.GetFileNameWithoutExtension(shown.Blob)[..32]}\"")
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.File((await files.CalendarAsync(shown.Blob, cancellationToken)).ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>States version and age of the answer; true where the reader has it already.</summary>
    private static bool Unchanged(HttpContext context, string etag)
    {
        context.Response.Headers.CacheControl = "public, max-age=60";
        context.Response.Headers.ETag = etag;
        return context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(held => held.Trim() == etag || held.Trim() == $"W/{etag}" || held.Trim() == "*");
    }
}
