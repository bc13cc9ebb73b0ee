using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>The effect <c>visit-moved</c>: releases a visit in the ledger of the year that it was planned for, once it is posted in that of another.</summary>
internal sealed class MovedVisit(Journal journal, LedgerStore store, TimeProvider time) : IEffect
{
    public string Kind => VisitRecords.Moved;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var moved = JsonSerializer.Deserialize(fact.Fact.Data, LedgerJson.Default.VisitMoved)!;
        var partition = Partition.Ledger(fact.Partition.Jurisdiction!, moved.Year);
        var outcome = await journal.CommitAsync(new Change(partition, fact.Actor, fact.OutcomeOperation, ""), DecideAsync, cancellationToken);
        return outcome is Outcome.Done
            ? EffectResult.Done
            : throw new StorageException(StorageFault.Unavailable, 0, "LedgerUnavailable", $"The ledger of {moved.Year} did not take {fact.Row.Value}: {outcome}");

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var visits = await store.CollectionAsync(head, token);
            if (visits.Find(moved.Id) is not { } entry || entry.Version != moved.Version)
            {
                // Somebody has recorded it anew meanwhile.
                return Decision.Commit("visit.moved", moved.Id, Answer.Empty, detail: "not there");
            }

            var put = CollectionStore.Change(
                LedgerStore.Visits, head, [new Entry<LedgerVisit>(entry.Id, entry.Value with { State = LedgerState.Released, Outcome = null }, head.NextSeq, time.GetUtcNow(), fact.Actor.Name)]);
            return Decision.Commit("visit.moved", moved.Id, Answer.Empty, put.Rows, put.Facts, put.Head);
        }
    }
}
