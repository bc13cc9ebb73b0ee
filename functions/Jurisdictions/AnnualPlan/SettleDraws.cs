using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>An attempt to draw that is to be settled.</summary>
internal sealed record DrawFact(string Operation, string Week);

/// <summary>
/// The effect <c>settle-draws</c> of the year's partition: keeps the draws of an attempt whose requests are stored, and gives the others back.
/// Before it does so it forbids the attempt, in the week's own partition, to store anything any more.
/// </summary>
internal sealed class SettleDraws(LineReservations reservations, AnnualPlanStore store, TimeProvider time) : IEffect
{
    public const string FactKind = "settle-draws";

    /// <summary>An attempt this young may still be storing its requests.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Kind => FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var (operation, name) = JsonSerializer.Deserialize(fact.Fact.Data, AnnualPlanRows.Default.DrawFact)!;
        var week = Week.Parse(name, null);
        var jurisdiction = fact.Partition.Jurisdiction!;
        if ((await reservations.UnusedAsync(jurisdiction, week, operation, cancellationToken)).Count == 0)
        {
            return EffectResult.Done;
        }

        if (time.GetUtcNow() - fact.At < Patience)
        {
            return EffectResult.Later;
        }

        await reservations.ForbidAsync(jurisdiction, week, operation, cancellationToken);
        var unused = await reservations.UnusedAsync(jurisdiction, week, operation, cancellationToken);
        return unused.Count == 0
            ? EffectResult.Done
            : EffectResult.Record(async (head, _, token) =>
            {
                var change = reservations.Release(head, await store.ReadAsync(head, week.PlanYear(), token), operation, unused, Actor.Platform.Name);
                return Decision.Commit("plan.release", name, Answer.Empty, change.Rows, change.Facts, change.Head, $"{unused.Count}");
            });
    }
}
