using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>A draw whose request was withdrawn.</summary>
internal sealed record ReleaseFact(string Week, string Request, string Line);

/// <summary>The effect <c>release-draw</c> of a week's partition: a request that was withdrawn, or has moved to another line, gives back what it has drawn.</summary>
internal sealed class ReleaseDraw(Journal journal, AnnualPlanStore store, TimeProvider time) : IEffect
{
    public const string FactKind = "release-draw";

    private const string Gone = "gone";

    public string Kind => FactKind;

    /// <summary>What the change that takes a request out of the pool, or off its line, owes; nothing where it draws on none.</summary>
    public static IReadOnlyList<Fact> OwedBy(InspectionRequest request, Week week) => request.PlanLine is not { } line
        ? []
        : [new Fact(FactKind, request.Id, JsonSerializer.Serialize(new ReleaseFact(week.ToString(), request.Id, line), AnnualPlanRows.Default.ReleaseFact))];

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var release = JsonSerializer.Deserialize(fact.Fact.Data, AnnualPlanRows.Default.ReleaseFact)!;
        var week = Week.Parse(release.Week, null);
        var year = week.PlanYear();
        var change = new Change(Partition.AnnualPlan(fact.Partition.Jurisdiction!, year), fact.Actor, Change.OperationOf(FactKind, fact.Partition.Value, fact.Row.Value), "");
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome is Outcome.Done or Outcome.Refused
            ? EffectResult.Done
            : throw new InvalidOperationException($"The draw of {release.Request} was not released: {outcome}.");

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var id = LineDraw.IdOf(week, release.Request);
            var book = await store.ReadAsync(head, year, token);
            if (book.Drawn.Draws.Find(id)?.Value is not { } draw || draw.Line != release.Line)
            {
                return Decision.Refuse(Gone);
            }

            var draws = draw.Moved() is { } moved
                ? CollectionStore.Change(AnnualPlanStore.Draws, head, [new Entry<LineDraw>(id, moved, head.NextSeq, time.GetUtcNow(), fact.Actor.Name)])
                : CollectionStore.Change(AnnualPlanStore.Draws, head, [], [id]);
            return Decision.Commit("plan.release", release.Week, Answer.Empty, draws.Rows, draws.Facts, draws.Head, $"{release.Line}:1");
        }
    }
}
