using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>
/// The effect <c>visit-closed</c>: tells the requests of a visit how it ended. Those of one that was carried out are done and leave the pool; those of a
/// cancelled one can be planned anew.
/// </summary>
internal sealed class ClosedVisit(Journal journal, WeekPool pools, TimeProvider time) : IEffect
{
    public string Kind => VisitRecords.Closed;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var visit = JsonSerializer.Deserialize(fact.Fact.Data, LedgerJson.Default.VisitClosed)!.Visit;
        var change = new Change(Partition.Week(fact.Partition.Jurisdiction!, visit.Week), fact.Actor, fact.OutcomeOperation, "");
        var outcome = await journal.CommitAsync(change, DecideAsync, cancellationToken);
        return outcome is Outcome.Done
            ? EffectResult.Done
            : throw new StorageException(StorageFault.Unavailable, 0, "WeekUnavailable", $"{visit.Week} did not take {fact.Row.Value}: {outcome}");

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var pool = await pools.ReadAsync(head, token);
            var now = time.GetUtcNow();
            InspectionRequest[] changed = [.. visit.Items.Select(item => pool.Find(item.Request)).OfType<InspectionRequest>().Select(request => Closed(request, OutcomeOf(visit, request.Id), now, fact.Actor.Name))];
            if (changed.Length == 0)
            {
                return Decision.Commit("visit.closed", visit.Id, Answer.Empty);
            }

            var put = PoolChanges.Put(head, changed, 0, now, fact.Actor.Name);
            return Decision.Commit("visit.closed", visit.Id, Answer.Empty, put.Rows, put.Facts, put.Head);
        }
    }

    private static InspectionRequest Closed(InspectionRequest request, RequestOutcome outcome, DateTimeOffset at, string by) =>
        (request with { Outcome = outcome }).After(new(at, by, RequestAction.Recorded) { Outcome = outcome });

    private static RequestOutcome OutcomeOf(LedgerVisit visit, string request) =>
        visit.Outcome!.Results.FirstOrDefault(result => result.Request == request) is { } item
            ? new(RequestOutcome.NameOf(item.Result), visit.Date, visit.Draft) { RectifyBy = item.RectifyBy, Note = item.Note }
            : new(RequestOutcome.Cancelled, visit.Date, visit.Draft) { Note = visit.Outcome.Reason };
}
