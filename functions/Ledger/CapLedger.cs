using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>
/// Reserves, releases and posts visits. Every step is one transaction on the ledger of one year, decided on what that ledger holds at that moment, and
/// may be repeated: an attempt to publish is told from others by the operation with which the office decided on it.
/// </summary>
internal sealed class CapLedger(Journal journal, LedgerStore store, TimeProvider time)
{
    private const string HeldCode = "held";
    private const string SpentCode = "spent";
    private const string VoidCode = "void";

    /// <summary>
    /// Reserves all visits of a plan, or none of them. Where the week lies in two years and the second refuses, what was reserved in the first is given back.
    /// </summary>
    /// <param name="publication">Names the attempt to publish.</param>
    public async Task<Reservation> ReserveAsync(string jurisdiction, LedgerPlan plan, CapLimits limits, string publication, Actor actor, CancellationToken cancellationToken)
    {
        foreach (int year in LedgerPlan.YearsOf(plan.Week))
        {
            var partition = Partition.Ledger(jurisdiction, year);
            var change = new Change(partition, actor, ReserveOf(partition, publication), "");
            Crash.At(Crash.LedgerBeforeReserve);
            var answer = await CommitAsync(change, (head, token) => ReserveAsync(year, head, plan, limits, actor, token), cancellationToken);
            Crash.At(Crash.LedgerAfterReserve);
            if (answer.Code != HeldCode)
            {
                await VoidAsync(jurisdiction, plan.Week, plan.Draft, publication, cancellationToken);
                return answer.Code == SpentCode
                    ? new Reservation.Refused(JsonSerializer.Deserialize(answer.Body, LedgerJson.Default.IReadOnlyListSpentCap)!)
                    : new Reservation.Void();
            }
        }

        return new Reservation.Held();
    }

    /// <summary>Gives back what an earlier plan of the week holds in the half days that this plan has planned anew. To be called once the public sees this plan.</summary>
    public async Task SettleAsync(string jurisdiction, LedgerPlan plan, string publication, CancellationToken cancellationToken)
    {
        foreach (int year in LedgerPlan.YearsOf(plan.Week))
        {
            var partition = Partition.Ledger(jurisdiction, year);
            await CommitAsync(
                new Change(partition, Actor.Platform, Change.OperationOf("ledger.settle", partition.Value, publication), ""),
                (head, token) => ReleaseAsync("ledger.settle", plan.Week, plan.Draft, year, head, plan.Replaces, token),
                cancellationToken);
        }
    }

    /// <summary>
    /// Gives an attempt to publish up: what it has reserved is free again, and a claim of it that is still under way finds this in its place and reserves nothing.
    /// </summary>
    public async Task VoidAsync(string jurisdiction, Week week, string draft, string publication, CancellationToken cancellationToken)
    {
        foreach (int year in LedgerPlan.YearsOf(week))
        {
            var partition = Partition.Ledger(jurisdiction, year);
            var tombstone = await CommitAsync(
                new Change(partition, Actor.Platform, ReserveOf(partition, publication), ""),
                (_, _) => Task.FromResult(Decision.Commit("ledger.void", draft, new Answer(VoidCode, ""))),
                cancellationToken);
            if (tombstone.Code == HeldCode)
            {
                await CommitAsync(
                    new Change(partition, Actor.Platform, Change.OperationOf("ledger.release", partition.Value, publication), ""),
                    (head, token) => ReleaseAsync(
                        "ledger.release", week, draft, year, head,
                        visit => visit.State is LedgerState.Reserved && visit.Week == week.ToString() && visit.Draft == draft, token),
                    cancellationToken);
            }
        }
    }

    /// <summary>Gives up what a week that is no longer public has ahead.</summary>
    /// <param name="ahead">Which of its reserved visits those are.</param>
    /// <param name="outcome">What is recorded of them.</param>
    /// <param name="withdrawal">Names the decision of the office.</param>
    public async Task WithdrawAsync(string jurisdiction, Week week, string draft, Func<LedgerVisit, bool> ahead, VisitOutcome outcome, string withdrawal, CancellationToken cancellationToken)
    {
        foreach (int year in LedgerPlan.YearsOf(week))
        {
            var partition = Partition.Ledger(jurisdiction, year);
            await CommitAsync(
                new Change(partition, Actor.Platform, Change.OperationOf("ledger.withdraw", partition.Value, withdrawal), ""),
                async (head, token) =>
                {
                    var known = await store.ReadAsync(year, head, token);
                    return Commit("ledger.withdraw", draft, head,
                        [
                            .. known.ClaimsOf(week.ToString()).Where(claim => claim.Value.State is LedgerState.Reserved && ahead(claim.Value))
                                .Select(claim => EntryOf(claim.Value with { State = LedgerState.Released, Outcome = outcome }, head, outcome.By)),
                        ], "released");
                },
                cancellationToken);
        }
    }

    private async Task<Decision> ReserveAsync(int year, Head head, LedgerPlan plan, CapLimits limits, Actor actor, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(year, head, cancellationToken);
        var spent = CapCheck.Spent(known, plan, limits);
        if (spent.Count > 0)
        {
            var named = JsonSerializer.Serialize([.. spent.Take(Reservation.Refused.MaxCaps)], LedgerJson.Default.IReadOnlyListSpentCap);
            return Decision.Commit("ledger.refuse", plan.Draft, new Answer(SpentCode, named), detail: $"{spent.Count} caps");
        }

        Entry<LedgerVisit>[] claims =
        [
            .. plan.Visits.Where(visit => visit.Date.Year == year)
                .Where(visit => !known.ClaimsOn(visit.Enterprise).Any(claim => claim.Id == visit.Id && claim.Value.State is LedgerState.Posted))
                .Select(visit => EntryOf(visit, head, actor.Name)),
        ];
        return Commit("ledger.reserve", plan.Draft, head, claims, HeldCode);
    }

    private async Task<Decision> ReleaseAsync(string action, Week week, string draft, int year, Head head, Func<LedgerVisit, bool> which, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(year, head, cancellationToken);
        var given = known.ClaimsOf(week.ToString()).Where(claim => which(claim.Value)).Select(claim => claim.Value).ToList();

        // A team that is on its way finds in the new plan what it has recorded under the old one.
        var heirs =
            from old in given
            from claim in known.ClaimsOn(old.Enterprise)
            where claim.Value.Draft == draft && old.Draft != draft && claim.Value.State is LedgerState.Reserved && claim.Value.Week == old.Week
            let heir = claim.Value.After(old)
            where heir != claim.Value
            select heir;
        return Commit(
            action, draft, head,
            [.. given.Select(visit => visit with { State = LedgerState.Released }).Concat(heirs.DistinctBy(heir => heir.Id)).Select(visit => EntryOf(visit, head, Actor.Platform.Name))], "released");
    }

    private static Decision Commit(string action, string subject, Head head, Entry<LedgerVisit>[] puts, string code)
    {
        var answer = new Answer(code, "");
        if (puts.Length == 0)
        {
            return Decision.Commit(action, subject, answer, detail: "0 visits");
        }

        var change = CollectionStore.Change(LedgerStore.Visits, head, puts);
        return Decision.Commit(action, subject, answer, change.Rows, change.Facts, change.Head, $"{puts.Length} visits");
    }

    private Entry<LedgerVisit> EntryOf(LedgerVisit visit, Head head, string by) => new(visit.Id, visit, head.NextSeq, time.GetUtcNow(), by);

    private async Task<Answer> CommitAsync(Change change, Func<Head, CancellationToken, Task<Decision>> decide, CancellationToken cancellationToken) =>
        await journal.CommitAsync(change, (head, _, token) => decide(head, token), cancellationToken) switch
        {
            Outcome.Done done => done.Answer,
            var other => throw new StorageException(StorageFault.Unavailable, 0, "LedgerUnavailable", $"The ledger did not take {change.Operation}: {other}"),
        };

    private static string ReserveOf(Partition partition, string publication) => Change.OperationOf("ledger.reserve", partition.Value, publication);
}
