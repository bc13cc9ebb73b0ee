using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Notices;

/// <summary>What the caller is told, newest first.</summary>
/// <param name="Next">What to give as <c>before</c> for the older ones; null at the end.</param>
/// <param name="Unseen">How many are newer than what the caller has marked as seen, at most 100.</param>
internal sealed record NoticePage(IReadOnlyList<NoticeView> Items, string? Next, int Unseen);

/// <param name="Text">In the caller's language.</param>
/// <param name="Seen">The caller has marked this or a newer one.</param>
internal sealed record NoticeView(string Id, DateTimeOffset At, NoticeKind Kind, string? Department, string? Week, string Subject, string Text, NoticeCounts? Counts, bool Seen);

/// <param name="UpTo">Id of the newest notice on the page.</param>
internal sealed record SeenBody(string UpTo);

/// <summary>The list of notices in the console: a clerk's of the own department, the office's of the office and all departments, an auditor's of the office.</summary>
internal static class NoticeEndpoints
{
    private const int MostUnseen = 100;

    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder.AddJson(NoticeJson.Default);
        builder.Services.AddOptions<WebhookOptions>().BindConfiguration("Webhooks");
        builder.Services.AddSingleton<WebhookSigner>();
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddSingleton<WebhookChanges>();
        builder.Services.AddSingleton<IEffect, NotifyEffect>();
        builder.Services.AddSingleton<IEffect, DeliverEffect>();
    }

    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/notices").WithTags("Notices");
        routes.MapGet("", ListAsync).AllowRoles(Role.Office).WithName("ListNotices");
        routes.MapPost("/seen", SeeAsync).AllowRoles(Role.Office).WithName("MarkNoticesSeen");
        api.MapWebhooks();
    }

    private static async Task<Results<Ok<NoticePage>, Refusal>> ListAsync(
        Caller caller, TableClient table, CollectionStore collections, HttpContext context, CancellationToken cancellationToken, string? before = null, int limit = 50)
    {
        if (limit is < 1 or > 200)
        {
            return Refusals.Invalid("out-of-range", "query.limit", new("limit 须为 1 到 200。", "limit takes 1 to 200."), new("请更正该值。", "Correct this value."));
        }

        if (caller.IsOnlyClerk && caller.Department is null)
        {
            return Refusals.NoDepartment;
        }

        var head = await table.GetHeadAsync(Partition.Notices(caller.Jurisdiction), cancellationToken);
        var all = await collections.ReadAsync(NoticeBooks.Notices, head, cancellationToken);
        var seen = (await collections.ReadAsync(NoticeBooks.Seen, head, cancellationToken)).Find(PersonOf(caller))?.Value.UpTo ?? "";
        var mine = all.Entries.Values.Reverse().Where(entry => IsFor(caller, entry.Value));
        var page = mine.Where(entry => before is null || string.CompareOrdinal(entry.Id, before) < 0).Take(limit + 1).ToList();
        var language = context.Speak();
        return TypedResults.Ok(new NoticePage(
            [.. page.Take(limit).Select(entry => new NoticeView(
                entry.Id, entry.At, entry.Value.Kind, entry.Value.Department, entry.Value.Week, entry.Value.Subject,
                NoticeWords.Of(entry.Value, caller.IsOnlyClerk).In(language), entry.Value.Counts, string.CompareOrdinal(entry.Id, seen) <= 0))],
            page.Count > limit ? page[limit - 1].Id : null,
            mine.TakeWhile(entry => string.CompareOrdinal(entry.Id, seen) > 0).Take(MostUnseen).Count()));
    }

    private static async Task<Results<NoContent, Refusal>> SeeAsync(
        Caller caller, Body<SeenBody> body, Journal journal, CollectionStore collections, TimeProvider time, CancellationToken cancellationToken)
    {
        var upTo = body.Value.UpTo;
        if (upTo.Length is 0 or > 20 || !upTo.All(c => char.IsAsciiDigit(c) || c == '-'))
        {
            return Refusals.Invalid("out-of-range", "$.upTo", new("upTo 须是列表中某条消息的编号。", "upTo takes the id of a notice of the list."), new("请更正该值。", "Correct this value."));
        }

        var change = Change.For(Partition.Notices(caller.Jurisdiction), caller.As(Role.Office), "notices.seen", null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var person = PersonOf(caller);
            if ((await collections.ReadAsync(NoticeBooks.Seen, head, token)).Find(person) is { } known && string.CompareOrdinal(known.Value.UpTo, upTo) >= 0)
            {
                return Decision.Refuse("seen");
            }

            var written = CollectionStore.Change(NoticeBooks.Seen, head, [new Entry<Seen>(person, new Seen(upTo), head.NextSeq, time.GetUtcNow(), "")]);
            return Decision.Commit("notices.seen", upTo, Answer.Empty, written.Rows, written.Facts, written.Head);
        }, cancellationToken);
        return outcome is Outcome.Done or Outcome.Refused { Code: "seen" } ? TypedResults.NoContent() : outcome.Refusal(_ => Refusals.StorageUnavailable)!;
    }

    /// <summary>What a department is told of its requests is none of an auditor's business: it counts unannounced ones, too.</summary>
    private static bool IsFor(Caller caller, Notice notice) => caller.IsOnlyClerk ? notice.Department == caller.Department
        : caller.Sight is Sight.Everything || notice is { Department: null, Kind: not NoticeKind.VisitHindered };

    /// <summary>The person, without saying who.</summary>
    private static string PersonOf(Caller caller) => Change.OperationOf("seen", caller.Person);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoticePage))]
[JsonSerializable(typeof(SeenBody))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WebhookView))]
[JsonSerializable(typeof(WebhookWithSecret))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(DeliveryList))]
internal sealed partial class NoticeJson : JsonSerializerContext;
