using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>
/// The effect <c>recheck-due</c>: a result says that something has to be put right by a day, or says so no more. Chooses the week in which that is checked again
/// and keeps it with the visit, so that the request is asked for there, and nowhere else, however often that is tried.
/// </summary>
internal sealed class RecheckDue(LedgerStore ledgers, RegisterStore registers, TableClient table, TimeProvider time) : IEffect
{
    public string Kind => VisitRecords.RecheckDue;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var due = JsonSerializer.Deserialize(fact.Fact.Data, LedgerJson.Default.RecheckDebt)!;
        var jurisdiction = fact.Partition.Jurisdiction!;
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var head = await table.GetHeadAsync(fact.Partition, cancellationToken);
        var seen = (await ledgers.CollectionAsync(head, cancellationToken)).Find(due.Visit)?.Value;
        var week = DueOf(seen, due.Request) is { } day ? await Rechecks.WeekForAsync(table, known, day, null, Week.Now(time), cancellationToken) : (Week?)null;
        return EffectResult.Record(DecideAsync, fact.Actor);

        async Task<Decision> DecideAsync(Head now, PartitionReader rows, CancellationToken token)
        {
            var visit = (await ledgers.CollectionAsync(now, token)).Find(due.Visit)?.Value;
            var before = visit?.Rechecks?.FirstOrDefault(one => one.Request == due.Request);
            var wanted = DueOf(visit, due.Request);
            if (visit is null || before?.Due == wanted)
            {
                return Decision.Commit("visit.recheck", due.Visit, Answer.Empty, detail: "as it is");
            }

            if (wanted != DueOf(seen, due.Request))
            {
                return Decision.Refuse("recorded anew");
            }

            var others = (visit.Rechecks ?? []).Where(one => one.Request != due.Request);
            Recheck? next = wanted is { } by && week is { } target ? new Recheck(due.Request, target.ToString(), by) : null;
            var put = CollectionStore.Change(
                LedgerStore.Visits, now,
                [new Entry<LedgerVisit>(due.Visit, visit with { Rechecks = next is null ? [.. others] : [.. others, next] }, now.NextSeq, time.GetUtcNow(), fact.Actor.Name)]);
            List<Fact> owed = [.. put.Facts];
            if (before is not null)
            {
                owed.Add(new RecheckOrder(due.Visit, due.Request, before.Week, before.Due, Wanted: false).Owed());
            }

            if (next is not null)
            {
                owed.Add(new RecheckOrder(due.Visit, due.Request, next.Week, next.Due, Wanted: true).Owed());
            }

            return Decision.Commit("visit.recheck", due.Visit, Answer.Empty, put.Rows, owed, put.Head, next is null ? "none" : $"{next.Week} {next.Due:yyyy-MM-dd}");
        }
    }

    /// <summary>The day by which a visit says that a matter has to be put right.</summary>
    private static DateOnly? DueOf(LedgerVisit? visit, string request) =>
        visit is { State: LedgerState.Posted } ? visit.Outcome?.Results.FirstOrDefault(one => one.Request == request)?.RectifyBy : null;
}
