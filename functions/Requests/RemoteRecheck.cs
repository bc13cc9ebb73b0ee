using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// The effect <c>remote-recheck</c>: what a check without a visit has ordered to be put right is asked for again in its week, by a request of its own; or is not,
/// where the result was corrected. Once however often it runs.
/// </summary>
internal sealed class RemoteRecheck(Journal journal, WeekPool pools, RegisterStore registers, TimeProvider time) : IEffect
{
    public string Kind => RemoteRecheckOrder.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var order = RemoteRecheckOrder.Of(fact);
        var jurisdiction = fact.Partition.Jurisdiction!;
        var change = new Change(Partition.Week(jurisdiction, order.Week), fact.Actor, fact.OutcomeOperation, "");
        Crash.At(Crash.RecheckBeforeRequest);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var pool = await pools.ReadAsync(head, token);
            var request = order.Wanted
                ? Rechecks.Make(await registers.ReadAsync(jurisdiction, token), order.Enterprise, order.Matter, Week.Parse(order.Week, null), order.Found, time.GetUtcNow(), fact.Actor.Name)
                : null;
            return order.Wanted
                ? Rechecks.Add(head, pool, order.Request, request, time.GetUtcNow(), fact.Actor.Name)
                : Rechecks.Withdraw(head, pool, order.Request, order.Found.Due, time.GetUtcNow(), fact.Actor.Name);
        }, cancellationToken);
        Crash.At(Crash.RecheckAfterRequest);
        return outcome is Outcome.Done
            ? EffectResult.Done
            : throw new StorageException(StorageFault.Unavailable, 0, "WeekUnavailable", $"{order.Week} did not take {fact.Row.Value}: {outcome}");
    }
}

/// <summary>A week is to have a request to check again what was checked without a visit, or to have it no longer.</summary>
/// <param name="Request">Id of the request that was checked, which the new one shares.</param>
/// <param name="Week">The week in whose pool the new one belongs.</param>
/// <param name="Wanted">False where the result was corrected.</param>
internal sealed record RemoteRecheckOrder(string Request, string Enterprise, string Matter, string Week, Found Found, bool Wanted)
{
    public const string FactKind = "remote-recheck";

    public Fact Owed() => new(FactKind, Request, JsonSerializer.Serialize(this, RequestJson.Default.RemoteRecheckOrder));

    public static RemoteRecheckOrder Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, RequestJson.Default.RemoteRecheckOrder)!;

    /// <summary>What follows from a result that is not as it was before.</summary>
    public static IEnumerable<Fact> Following(InspectionRequest request, string week, RequestOutcome? before, RequestOutcome after)
    {
        if (before?.RecheckIn is { } old && (old, before.RectifyBy) != (after.RecheckIn, after.RectifyBy))
        {
            yield return new RemoteRecheckOrder(request.Id, request.Enterprise, request.Matter, old, new Found(week, before.Date, before.RectifyBy!.Value, before.Note), Wanted: false).Owed();
        }

        if (after.RecheckIn is { } next && (next, after.RectifyBy) != (before?.RecheckIn, before?.RectifyBy))
        {
            yield return new RemoteRecheckOrder(request.Id, request.Enterprise, request.Matter, next, new Found(week, after.Date, after.RectifyBy!.Value, after.Note), Wanted: true).Owed();
        }
    }
}
