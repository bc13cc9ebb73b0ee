using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>An attempt to draw that is to be settled.</summary>
internal sealed record DrawFact(string Operation, string Week);

/// <summary>
/// The effect <c>settle-draws</c> of the year's partition: keeps the draws of an attempt whose requests are stored, and gives the others back.
/// Before it does so it forbids the attempt, in the week's own partition, to store anything any more.
/// </summary>
internal sealed class SettleDraws(Journal journal, AnnualPlanStore store, WeekPool pools, TimeProvider time) : IEffect
{
    public const string FactKind = "settle-draws";

    /// <summary>An attempt this young may still be storing its requests.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string AllStored = "all-stored";

    public string Kind => FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var attempt = JsonSerializer.Deserialize(fact.Fact.Data, AnnualPlanRows.Default.DrawFact)!;
        var week = Week.Parse(attempt.Week, null);
        var jurisdiction = fact.Partition.Jurisdiction!;
        if ((await MissingAsync(jurisdiction, week, attempt, cancellationToken)).Count == 0)
        {
            return EffectResult.Done;
        }

        if (time.GetUtcNow() - fact.At < Patience)
        {
            return EffectResult.Later;
        }

        var forbid = new Change(Partition.Week(jurisdiction, attempt.Week), Actor.Platform, Change.OperationOf(DrawTicket.Void, attempt.Operation), "");
        var outcome = await journal.CommitAsync(
            forbid,
            async (_, rows, token) => await rows.FindAsync(DrawTicket.VoidKey(attempt.Operation), token) is null
                ? Decision.Commit("plan.void", attempt.Operation, Answer.Empty, [TableTransactionAction.Add(new TableEntity(forbid.Partition, DrawTicket.VoidKey(attempt.Operation)))])
                : Decision.Refuse(AllStored),
            cancellationToken);
        if (outcome is Outcome.Unavailable)
        {
            throw new InvalidOperationException($"The attempt {attempt.Operation} could not be forbidden.");
        }

        var missing = await MissingAsync(jurisdiction, week, attempt, cancellationToken);
        return missing.Count == 0
            ? EffectResult.Done
            : EffectResult.Record((head, _, _) =>
            {
                var change = CollectionStore.Change(AnnualPlanStore.Draws, head, [], missing);
                return Task.FromResult(Decision.Commit("plan.release", attempt.Week, Answer.Empty, change.Rows, change.Facts, change.Head, $"{missing.Count}"));
            });
    }

    /// <summary>Draws of the attempt whose request is not in the pool.</summary>
    private async Task<IReadOnlyList<string>> MissingAsync(string jurisdiction, Week week, DrawFact attempt, CancellationToken cancellationToken)
    {
        var book = await store.ReadAsync(jurisdiction, week.PlanYear(), cancellationToken);
        var mine = book.Drawn.Draws.Entries.Values.Where(draw => draw.Value.Operation == attempt.Operation).ToList();
        if (mine.Count == 0)
        {
            return [];
        }

        var pool = await pools.ReadAsync(jurisdiction, week, cancellationToken);
        var stored = pool.Open.Where(request => request.PlanLine is not null).Select(request => $"{LineDraw.IdOf(week, request.Id)}|{request.PlanLine}").ToHashSet(StringComparer.Ordinal);
        return [.. mine.Where(draw => !stored.Contains($"{draw.Id}|{draw.Value.Line}")).Select(draw => draw.Id)];
    }
}
