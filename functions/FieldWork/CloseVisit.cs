using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.FieldWork;

/// <summary>
/// The effect <c>close-visit</c>: once the last officer has left and every matter has its result, the visit is posted in the ledger of the year in which it took
/// place, with all that follows from it.
/// </summary>
internal sealed class CloseVisit(VisitRecords records, TimeProvider time) : IEffect
{
    private const string FactKind = "close-visit";

    public string Kind => FactKind;

    public static Fact Owed(LedgerVisit visit) => new(FactKind, visit.Id, JsonSerializer.Serialize(new CompleteVisit(visit.Week, visit.Enterprise), FieldJson.Default.CompleteVisit));

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var complete = JsonSerializer.Deserialize(fact.Fact.Data, FieldJson.Default.CompleteVisit)!;
        var jurisdiction = fact.Partition.Jurisdiction!;
        if (await records.FindWhereAsync(jurisdiction, Week.Parse(complete.Week, null), complete.Enterprise, FieldRules.IsComplete, cancellationToken) is not { } found)
        {
            return EffectResult.Done;
        }

        var closed = FieldRules.Close(found.Entry.Value, fact.Actor.Name, time.GetUtcNow());
        Crash.At(Crash.VisitBeforeClosing);
        var outcome = await records.RecordAsync(jurisdiction, found, found.Entry.ETag, closed, fact.Actor, null, cancellationToken);
        return outcome is Outcome.Done
            ? EffectResult.Done
            : throw new StorageException(StorageFault.Unavailable, 0, "LedgerUnavailable", $"The ledger did not close {fact.Fact.Subject}: {outcome}");
    }
}

/// <summary>A visit to which nothing is missing.</summary>
internal sealed record CompleteVisit(string Week, string Enterprise);
