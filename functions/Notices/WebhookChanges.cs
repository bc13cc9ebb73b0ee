using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Notices;

/// <summary>
/// Changes of webhooks. Whoever enters an address cannot switch it on: it sends the jurisdiction's events out of the house, so a second person looks at it.
/// </summary>
internal sealed class WebhookChanges(Journal journal, TableClient table, CollectionStore collections, TimeProvider time)
{
    public const int Most = 20;
    private const string Full = "too-many-webhooks";
    private const string Own = "own-webhook";

    public async Task<(Entry<Webhook>? Webhook, Refusal? Refusal)> AddAsync(Caller caller, string url, string? department, string? key, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Notices(caller.Jurisdiction), caller.As(Role.Planner), "webhook.add", key, System.Text.Encoding.UTF8.GetBytes($"{url}\n{department}"));
        var id = change.Operation[..16];
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var known = await collections.ReadAsync(NoticeBooks.Webhooks, head, token);
            return known.Count >= Most
                ? Decision.Refuse(Full)
                : Write("webhook.add", id, head, new Webhook(url, department, false, 1, time.GetUtcNow(), caller.Person), caller);
        }, cancellationToken);
        return await AnswerAsync(outcome, caller, id, cancellationToken);
    }

    /// <summary>Switches a webhook on, if another person has entered it.</summary>
    public Task<(Entry<Webhook>? Webhook, Refusal? Refusal)> ActivateAsync(Caller caller, string id, string etag, CancellationToken cancellationToken) =>
        ChangeAsync(caller, Role.Approver, "webhook.activate", id, etag, (webhook, _) => webhook.Creator == caller.Person ? null : webhook with { Active = true }, cancellationToken);

    /// <summary>Makes a new secret; the old one signs along for a day.</summary>
    public Task<(Entry<Webhook>? Webhook, Refusal? Refusal)> RenewAsync(Caller caller, string id, string etag, CancellationToken cancellationToken) =>
        ChangeAsync(caller, Role.Planner, "webhook.renew", id, etag, (webhook, now) => webhook with { Generation = webhook.Generation + 1, RenewedAt = now }, cancellationToken);

    public async Task<Refusal?> RemoveAsync(Caller caller, string id, string etag, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Notices(caller.Jurisdiction), caller.As(Role.Planner), "webhook.remove", null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            if (Seen(await collections.ReadAsync(NoticeBooks.Webhooks, head, token), id, etag, out Webhook? _) is { } no)
            {
                return no;
            }

            var written = CollectionStore.Change(NoticeBooks.Webhooks, head, [], [id]);
            return Decision.Commit("webhook.remove", id, Answer.Empty, written.Rows, written.Facts, written.Head);
        }, cancellationToken);
        return outcome.Refusal(Words);
    }

    /// <summary>Owes the webhook a test event.</summary>
    public async Task<Refusal?> TryAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Notices(caller.Jurisdiction), caller.As(Role.Planner), "webhook.try", null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            if ((await collections.ReadAsync(NoticeBooks.Webhooks, head, token)).Find(id) is not { Value: var webhook })
            {
                return Decision.Refuse("not-found");
            }

            if (!webhook.Active)
            {
                return Decision.Refuse("webhook-off");
            }

            var notice = new Notice(NoticeKind.WebhookTried, webhook.Department, null, id, null, null);
            return Decision.Commit("webhook.try", id, Answer.Empty, facts: [new PendingDelivery(id, NotifyEffect.IdOf(head.NextSeq, 0), notice, time.GetUtcNow()).Owed()]);
        }, cancellationToken);
        return outcome.Refusal(Words);
    }

    /// <summary>Owes the webhook an event again that was delivered or given up. The receiver knows it by its id, which stays the same.</summary>
    public async Task<Refusal?> ReplayAsync(Caller caller, string id, string eventId, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Notices(caller.Jurisdiction), caller.As(Role.Planner), "webhook.replay", null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var webhook = (await collections.ReadAsync(NoticeBooks.Webhooks, head, token)).Find(id)?.Value;
            var notice = (await collections.ReadAsync(NoticeBooks.Notices, head, token)).Find(eventId);
            var ended = await collections.ReadAsync(NoticeBooks.Deliveries, head, token);
            if (webhook is null || notice is null || !ended.Entries.Values.Any(entry => entry.Value.Webhook == id && entry.Value.Event == eventId))
            {
                return Decision.Refuse("not-found");
            }

            return webhook.Active
                ? Decision.Commit("webhook.replay", id, Answer.Empty, facts: [new PendingDelivery(id, eventId, notice.Value, notice.At, Asked: time.GetUtcNow()).Owed()], detail: eventId)
                : Decision.Refuse("webhook-off");
        }, cancellationToken);
        return outcome.Refusal(Words);
    }

    private async Task<(Entry<Webhook>? Webhook, Refusal? Refusal)> ChangeAsync(
        Caller caller, string role, string action, string id, string etag, Func<Webhook, DateTimeOffset, Webhook?> next, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Notices(caller.Jurisdiction), caller.As(role), action, null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
            Seen(await collections.ReadAsync(NoticeBooks.Webhooks, head, token), id, etag, out var webhook)
            ?? (next(webhook!, time.GetUtcNow()) is { } changed ? Write(action, id, head, changed, caller) : Decision.Refuse(Own)), cancellationToken);
        return await AnswerAsync(outcome, caller, id, cancellationToken);
    }

    private static Decision? Seen(Collection<Webhook> known, string id, string etag, out Webhook? webhook)
    {
        var entry = known.Find(id);
        webhook = entry?.Value;
        return entry is null ? Decision.Refuse("not-found") : entry.ETag != etag ? Decision.Refuse("stale", ("current", entry.ETag)) : null;
    }

    private Decision Write(string action, string id, Head head, Webhook webhook, Caller caller)
    {
        var written = CollectionStore.Change(NoticeBooks.Webhooks, head, [new Entry<Webhook>(id, webhook, head.NextSeq, time.GetUtcNow(), caller.Name)]);
        return Decision.Commit(action, id, Answer.Empty, written.Rows, written.Facts, written.Head, webhook.Url);
    }

    private async Task<(Entry<Webhook>? Webhook, Refusal? Refusal)> AnswerAsync(Outcome outcome, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (outcome.Refusal(Words) is { } refusal)
        {
            return (null, refusal);
        }

        var head = await table.GetHeadAsync(Partition.Notices(caller.Jurisdiction), cancellationToken);
        var known = await collections.ReadAsync(NoticeBooks.Webhooks, head, cancellationToken);
        return known.Find(id) is { } entry ? (entry, null) : (null, Refusals.NotFound);
    }

    private static Refusal Words(Outcome.Refused no) => no.Code switch
    {
        "stale" => Refusals.Stale(no.Extra["current"]),
        Full => new(409, Full, new("回调地址已满", "Too many webhooks"), new($"一个辖区最多 {Most} 个回调地址，请先删除不用的。", $"A jurisdiction has at most {Most} webhooks. Remove one that is not used.")),
        Own => new(403, Own, new("不能启用自己登记的地址", "Not your own webhook"), new("回调地址须由另一位负责人启用。", "Another person has to switch this webhook on.")),
        "webhook-off" => new(409, "webhook-off", new("回调地址未启用", "The webhook is off"), new("请先由负责人启用，再测试。", "Have it switched on first, then try it.")),
        _ => Refusals.NotFound,
    };
}
