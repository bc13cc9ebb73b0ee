using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>The effect <c>recheck</c>: puts the request to check again into the pool of its week, or takes it out where the result was corrected.</summary>
internal sealed class RecheckRequest(Journal journal, WeekPool pools, LedgerStore ledgers, RegisterStore registers, TableClient table, TimeProvider time) : IEffect
{
    public string Kind => RecheckOrder.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var order = RecheckOrder.Of(fact);
        var jurisdiction = fact.Partition.Jurisdiction!;
        var week = Week.Parse(order.Week, null);
        var change = new Change(Partition.Week(jurisdiction, order.Week), fact.Actor, fact.OutcomeOperation, "");
        Crash.At(Crash.RecheckBeforeRequest);
        if (await journal.CommitAsync(change, order.Wanted ? AddAsync : WithdrawAsync, cancellationToken) is not Outcome.Done)
        {
            throw new StorageException(StorageFault.Unavailable, 0, "WeekUnavailable", $"{order.Week} did not take {fact.Row.Value}");
        }

        Crash.At(Crash.RecheckAfterRequest);
        return EffectResult.Done;

        async Task<Decision> AddAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var ledger = await table.GetHeadAsync(fact.Partition, token);
            var visit = (await ledgers.CollectionAsync(ledger, token)).Find(order.Visit)?.Value;
            var item = visit?.Items.FirstOrDefault(one => one.Request == order.Request);
            var note = visit?.Outcome?.Results.FirstOrDefault(one => one.Request == order.Request)?.Note;
            var request = item is null
                ? null
                : Rechecks.Make(
                    await registers.ReadAsync(jurisdiction, token), visit!.Enterprise, item.Matter, week, new Found(visit.Week, visit.Date, order.Due, note), time.GetUtcNow(), fact.Actor.Name);
            return Rechecks.Add(head, await pools.ReadAsync(head, token), order.Request, request, time.GetUtcNow(), fact.Actor.Name);
        }

        async Task<Decision> WithdrawAsync(Head head, PartitionReader rows, CancellationToken token) =>
            Rechecks.Withdraw(head, await pools.ReadAsync(head, token), order.Request, order.Due, time.GetUtcNow(), fact.Actor.Name);
    }
}
