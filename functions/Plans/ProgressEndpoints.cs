using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Plans;

/// <summary>
/// How far a solve is: once as JSON, or as server-sent events to whoever accepts <c>text/event-stream</c>. The stream only reads what the worker
/// writes; it may break off at any time and be opened again.
/// </summary>
internal static class ProgressEndpoints
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>Below the 230 s after which the platform cuts an answer off.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(200);

    public static void MapProgress(this IEndpointRouteBuilder drafts) =>
        drafts.MapGet("/{id}/progress", GetAsync).AllowRoles(DraftDesk.Readers).WithName("GetProgress")
            .Produces<ProgressView>(200, "application/json", "text/event-stream");

    private static async Task<IResult> GetAsync(
        Caller caller, Week week, string id, DraftDesk desk, HttpContext context, IOptions<JsonOptions> json, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { } stored)
        {
            return Refusals.NotFound;
        }

        if (!context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)))
        {
            return TypedResults.Ok(await desk.ProgressAsync(caller, week, stored.Draft, cancellationToken));
        }

        var stream = new EventStream(context, json.Value.SerializerOptions);
        await FollowAsync(caller, week, stored, desk, stream, context.Speak(), time, cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task FollowAsync(
        Caller caller, Week week, StoredDraft stored, DraftDesk desk, EventStream stream, Language language, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        long quiet = start;
        string shown = "";
        stream.Open();
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            ProgressView progress = await desk.ProgressAsync(caller, week, stored.Draft, cancellationToken);
            string text = stream.Text(progress);
            if (text != shown)
            {
                shown = text;
                quiet = time.GetTimestamp();
                await stream.SendAsync("progress", text, cancellationToken);
            }
            else if (time.GetElapsedTime(quiet) >= Heartbeat)
            {
                quiet = time.GetTimestamp();
                await stream.BeatAsync(cancellationToken);
            }

            if (stored.Draft.State is not (DraftState.Queued or DraftState.Solving))
            {
                await stream.SendAsync("done", stream.Text(await desk.ViewAsync(stored, caller, week, language, cancellationToken)), cancellationToken);
                return;
            }

            await timer.WaitForNextTickAsync(cancellationToken);
            stored = await desk.FindAsync(caller, week, stored.Draft.Id, cancellationToken) ?? stored;
        }
        while (time.GetElapsedTime(start) < Longest);
    }

    /// <summary>Writes server-sent events.</summary>
    private sealed class EventStream(HttpContext context, JsonSerializerOptions options)
    {
        public void Open()
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Accel-Buffering"] = "no";
        }

        public string Text<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));

        public Task SendAsync(string name, string text, CancellationToken cancellationToken) => WriteAsync($"event: {name}\ndata: {text}\n\n", cancellationToken);

        public Task BeatAsync(CancellationToken cancellationToken) => WriteAsync(": \n\n", cancellationToken);

        private async Task WriteAsync(string text, CancellationToken cancellationToken)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }
}
