using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>The changes of what enterprises ask for. Asking tells the office; agreeing owes the register's change, or the plan's.</summary>
internal sealed class WishBook(TableClient table, Journal journal, CollectionStore collections, TimeProvider time)
{
    /// <summary>Most wishes of a kind about one visit.</summary>
    public const int MostEach = 2;

    /// <summary>The same with those that were taken back: each was told to the office.</summary>
    public const int MostAsked = 6;

    public async Task<Collection<Wish>> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await collections.ReadAsync(EnterpriseBooks.Wishes, await table.GetHeadAsync(Partition.Enterprises(jurisdiction), cancellationToken), cancellationToken);

    /// <summary>Stores a wish and tells the office. Asked twice under one key it is one.</summary>
    public async Task<(Entry<Wish>? Wish, Refusal? Refusal)> AskAsync(string jurisdiction, Wish wish, Actor actor, string? key, CancellationToken cancellationToken)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(wish with { AskedAt = default }, EnterpriseStoreJson.Default.Wish);
        var change = Change.For(Partition.Enterprises(jurisdiction), actor, $"wish.ask {wish.Week} {wish.Enterprise} {wish.Kind}", key, said);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var known = await collections.ReadAsync(EnterpriseBooks.Wishes, head, token);
            var before = known.Entries.StartingWith(Wish.PrefixOf(wish.Week, wish.Enterprise)).Select(entry => entry.Value).ToList();
            var alike = before.Where(other => other.Kind == wish.Kind && other.Officer == wish.Officer).ToList();
            if (alike.Exists(other => other.State is WishState.Open or WishState.Arranging))
            {
                return Decision.Refuse(EnterpriseRefusals.WishOpen);
            }

            if (alike.Count >= MostAsked || alike.Count(other => other.State is not WishState.Withdrawn) >= MostEach)
            {
                return Decision.Refuse(EnterpriseRefusals.WishesSpent);
            }

            var id = Wish.IdOf(wish.Week, wish.Enterprise, before.Count + 1);
            var put = Put(head, id, wish, actor);
            var told = new NoticeFact(wish.Kind is WishKind.Move ? NoticeKind.MoveAsked : NoticeKind.RecusalAsked, id, Name: wish.Week);
            return Decision.Commit("wish.ask", id, new Answer("asked", id), put.Rows, [told.Owed(), .. put.Facts], put.Head);
        }, cancellationToken);
        return outcome is Outcome.Done { Answer.Body: var asked }
            ? ((await ReadAsync(jurisdiction, cancellationToken)).Find(asked), null)
            : (null, outcome.Refusal(no => EnterpriseRefusals.Of(no.Code, no.Extra)));
    }

    /// <summary>The enterprise takes back what it has asked for; twice is once, since the first reply may have been lost.</summary>
    public Task<(Entry<Wish>? Wish, Refusal? Refusal)> WithdrawAsync(string jurisdiction, string id, string enterprise, Actor actor, CancellationToken cancellationToken) =>
        StepAsync(jurisdiction, id, null, "wish.withdraw", "", actor, wish => wish.Enterprise == enterprise, wish => wish with { State = WishState.Withdrawn, DecidedAt = time.GetUtcNow() }, cancellationToken);

    /// <summary>The office answers. The same answer to the same wish, sent again because the first reply was lost, is taken once.</summary>
    public Task<(Entry<Wish>? Wish, Refusal? Refusal)> DecideAsync(string jurisdiction, string id, string etag, bool accept, string? answer, Actor actor, CancellationToken cancellationToken) =>
        StepAsync(
            jurisdiction, id, etag, accept ? "wish.accept" : "wish.refuse", answer ?? "", actor, _ => true,
            wish => wish with { State = !accept ? WishState.Refused : wish.Kind is WishKind.Move ? WishState.Arranging : WishState.Accepted, Answer = answer, DecidedBy = actor.Name, DecidedAt = time.GetUtcNow() },
            cancellationToken);

    private async Task<(Entry<Wish>? Wish, Refusal? Refusal)> StepAsync(
        string jurisdiction, string id, string? etag, string action, string said, Actor actor, Func<Wish, bool> sees, Func<Wish, Wish> step, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Enterprises(jurisdiction), actor, $"{action}|{id}", Change.OperationOf(etag ?? "", said), []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            if ((await collections.ReadAsync(EnterpriseBooks.Wishes, head, token)).Find(id) is not { } entry || !sees(entry.Value))
            {
                return Decision.Refuse(EnterpriseRefusals.NotFound);
            }

            if (etag is not null && entry.ETag != etag)
            {
                return Decision.Refuse(EnterpriseRefusals.Stale, ("current", entry.ETag));
            }

            if (entry.Value.State is not WishState.Open)
            {
                return Decision.Refuse(EnterpriseRefusals.WishDecided);
            }

            var next = step(entry.Value);
            var put = Put(head, id, next, actor);
            Fact[] owed = next switch
            {
                { State: WishState.Accepted, Officer: { } officer } => [new RecusalFact(next.Enterprise, officer).Owed()],
                { State: WishState.Arranging, To: { } to } => [new MoveOrder(id, next.Week, next.Enterprise, to, $"企业申请改期：{next.Reason}").Owed()],
                _ => [],
            };
            return Decision.Commit(action, id, Answer.Empty, put.Rows, [.. owed, .. put.Facts], put.Head, next.State.ToString());
        }, cancellationToken);
        return outcome.Refusal(no => EnterpriseRefusals.Of(no.Code, no.Extra)) is { } refusal ? (null, refusal) : ((await ReadAsync(jurisdiction, cancellationToken)).Find(id), null);
    }

    private CollectionChange Put(Head head, string id, Wish wish, Actor actor) =>
        CollectionStore.Change(EnterpriseBooks.Wishes, head, [new Entry<Wish>(id, wish, head.NextSeq, time.GetUtcNow(), actor.Name)]);
}
