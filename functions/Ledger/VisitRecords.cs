using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>A claim as it was read, with the year in whose ledger it lies.</summary>
internal sealed record StoredVisit(int Year, Entry<LedgerVisit> Entry);

/// <summary>What the effects of a recorded outcome have to know.</summary>
/// <param name="Visit">The visit as it was recorded.</param>
internal sealed record VisitClosed(LedgerVisit Visit);

/// <summary>A visit was carried out in another year than that in whose ledger it lay.</summary>
/// <param name="Year">The year that it lay in.</param>
/// <param name="Id">Id of the entry there.</param>
/// <param name="Version">Version of the entry there.</param>
internal sealed record VisitMoved(int Year, string Id, long Version);

/// <summary>Finds the visits of a week, and records how they ended.</summary>
internal sealed class VisitRecords(Journal journal, LedgerStore store, TimeProvider time)
{
    /// <summary>Days after the week within which a visit may still have been carried out.</summary>
    public const int LateDays = 28;

    /// <summary>What follows from a recorded outcome outside the ledger.</summary>
    public const string Closed = "visit-closed";

    /// <summary>What follows where something has to be put right by a day, or has to no more.</summary>
    public const string RecheckDue = "recheck-due";

    /// <summary>What the public reads after a visit was cancelled.</summary>
    public const string Cancelled = "show-week";

    /// <summary>What follows in the ledger of the year that the visit has left.</summary>
    public const string Moved = "visit-moved";

    /// <summary>
    /// The visit to an enterprise in a week, or in one half day of it: what stands before what was cancelled, and the newest claim before older ones.
    /// Null where no plan has claimed one.
    /// </summary>
    public Task<StoredVisit?> FindAsync(string jurisdiction, Week week, string enterprise, string? session, CancellationToken cancellationToken) =>
        FindWhereAsync(jurisdiction, week, enterprise, visit => session is null || visit.Session == session, cancellationToken);

    /// <summary>The same among those that are as asked.</summary>
    public async Task<StoredVisit?> FindWhereAsync(string jurisdiction, Week week, string enterprise, Func<LedgerVisit, bool> which, CancellationToken cancellationToken)
    {
        int first = week.Monday.Year;
        int last = week.Sunday.AddDays(LateDays).Year;
        var years = await Task.WhenAll(Enumerable.Range(first, last - first + 1).Select(year => store.ReadAsync(jurisdiction, year, cancellationToken)));
        return years
            .SelectMany(year => year.ClaimsOn(enterprise).Select(entry => new StoredVisit(year.Year, entry)))
            .Where(stored => stored.Entry.Value.Week == week.ToString() && which(stored.Entry.Value))
            .Where(stored => stored.Entry.Value is { IsLive: true } or { Outcome: not null })
            .OrderByDescending(stored => stored.Entry.Value.IsLive).ThenByDescending(stored => stored.Entry.At).ThenByDescending(stored => stored.Entry.Version)
            .FirstOrDefault();
    }

    /// <summary>
    /// Records how a visit ended, in the ledger of the year in which it did. Where that is not the year that it was planned for, it is posted there first
    /// and released here after, so that no moment counts it nowhere.
    /// </summary>
    /// <param name="found">The visit as it was found.</param>
    /// <param name="etag">The version that the person saw.</param>
    /// <param name="closed">The visit as it ended.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="idempotencyKey">The caller's.</param>
    public async Task<Outcome> RecordAsync(string jurisdiction, StoredVisit found, string etag, LedgerVisit closed, Actor actor, string? idempotencyKey, CancellationToken cancellationToken)
    {
        bool moves = closed.Date.Year != found.Year;
        var partition = Partition.Ledger(jurisdiction, closed.Date.Year);
        var said = JsonSerializer.SerializeToUtf8Bytes(closed with { Outcome = closed.Outcome! with { At = default }, Rechecks = null }, LedgerJson.Default.LedgerVisit);
        var change = Change.For(partition, actor, $"visit-outcome|{closed.Id}", idempotencyKey ?? Change.OperationOf(closed.Id, etag, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(said))), said);
        return await journal.CommitAsync(change, DecideAsync, cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var known = await store.ReadAsync(closed.Date.Year, head, token);
            var entry = moves ? found.Entry : known.ClaimsOn(closed.Enterprise).FirstOrDefault(claim => claim.Id == closed.Id);
            if (entry is null)
            {
                return Decision.Refuse("not-found");
            }

            if (entry.ETag != etag)
            {
                return Decision.Refuse("stale", ("current", entry.ETag));
            }

            if (!entry.Value.IsLive)
            {
                return Decision.Refuse("visit-closed");
            }

            var put = CollectionStore.Change(LedgerStore.Visits, head, [new Entry<LedgerVisit>(closed.Id, closed, head.NextSeq, time.GetUtcNow(), actor.Name)]);
            List<Fact> facts =
            [
                new Fact(Closed, closed.Id, JsonSerializer.Serialize(new VisitClosed(closed), LedgerJson.Default.VisitClosed)),
                .. put.Facts,
                .. Following(entry.Value.Outcome, closed),
            ];
            if (closed.State is LedgerState.Released)
            {
                facts.Add(new Fact(Cancelled, closed.Week));
            }

            if (moves)
            {
                facts.Insert(0, new Fact(Moved, closed.Id, JsonSerializer.Serialize(new VisitMoved(found.Year, entry.Id, entry.Version), LedgerJson.Default.VisitMoved)));
            }

            return Decision.Commit(
                closed.State is LedgerState.Posted ? "visit.post" : "visit.cancel", closed.Id,
                new Answer("recorded", head.NextSeq.ToString(CultureInfo.InvariantCulture)), put.Rows, facts, put.Head, closed.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What follows from results that are not as they were before: something to check again, a case to hand over.</summary>
    private static IEnumerable<Fact> Following(VisitOutcome? before, LedgerVisit closed)
    {
        foreach (var item in closed.Items)
        {
            var (was, now) = (Of(before, item.Request), Of(closed.Outcome, item.Request));
            if (was?.RectifyBy != now?.RectifyBy)
            {
                yield return new Fact(RecheckDue, $"{closed.Id} {item.Request}", JsonSerializer.Serialize(new RecheckDebt(closed.Id, item.Request), LedgerJson.Default.RecheckDebt));
            }

            if (now?.Result is ItemResult.Transfer && was?.Result is not ItemResult.Transfer)
            {
                yield return new NoticeFact(NoticeKind.CaseTransferred, item.Request, item.Department, $"{closed.EnterpriseName} · {item.Matter}") { Week = closed.Week }.Owed();
            }
        }

        static ItemOutcome? Of(VisitOutcome? outcome, string request) => outcome?.Results.FirstOrDefault(result => result.Request == request);
    }
}
