using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// The effect <c>move-draws</c>: the draws of requests that came from another week bear this week from now on. A request that is in the pool has one draw
/// afterwards, one that was withdrawn meanwhile has none, however often this runs.
/// </summary>
internal sealed class MoveDraws(Journal journal, AnnualPlanStore store, WeekPool pools, TimeProvider time) : IEffect
{
    private const string Nothing = "nothing";

    public string Kind => DrawsMoved.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var moved = DrawsMoved.Of(fact);
        var (from, to) = (Week.Parse(moved.From, null), Week.Parse(fact.Partition.WeekName!, null));
        var year = to.PlanYear();
        var operation = Change.OperationOf(DrawsMoved.FactKind, fact.Partition.Value, fact.Row.Value);
        var outcome = await journal.CommitAsync(new Change(Partition.AnnualPlan(fact.Partition.Jurisdiction!, year), Actor.Platform, operation, ""), Decide, cancellationToken);
        return outcome is Outcome.Done or Outcome.Refused
            ? EffectResult.Done
            : throw new InvalidOperationException($"The draws of {moved.From} did not follow to {to}: {outcome}.");

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var pool = await pools.ReadAsync(fact.Partition.Jurisdiction!, to, token);
            var drawn = (await store.ReadAsync(head, year, token)).Drawn.Draws;
            var puts = new List<Entry<LineDraw>>();
            var removals = new List<string>();
            foreach (var id in moved.Requests)
            {
                var next = LineDraw.IdOf(to, id);
                if (drawn.Find(LineDraw.IdOf(from, id)) is { } old)
                {
                    removals.Add(old.Id);
                }

                if (drawn.Find(next) is null && pool.Find(id) is { IsOpen: true, PlanLine: { } line } request)
                {
                    puts.Add(new(next, new LineDraw(line, request.Enterprise, request.Matter, to.PlanMonth(), operation), head.NextSeq, time.GetUtcNow(), Actor.Platform.Name));
                }
            }

            if (puts.Count + removals.Count == 0)
            {
                return Decision.Refuse(Nothing);
            }

            var draws = CollectionStore.Change(AnnualPlanStore.Draws, head, puts, removals);
            return Decision.Commit("plan.move", to.ToString(), Answer.Empty, draws.Rows, draws.Facts, draws.Head, $"{moved.From} {puts.Count}");
        }
    }
}
