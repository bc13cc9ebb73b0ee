using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>A request that is about to draw on a line.</summary>
internal sealed record DrawWish(string Request, string Line, string Enterprise, string Matter);

/// <summary>
/// What an attempt to store requests holds of their lines. The change that stores them asks <see cref="RefuseAsync"/> in its decision, so that a
/// reservation that was given up cannot be used after all.
/// </summary>
/// <param name="Operation">Names the attempt.</param>
/// <param name="Own">Ids of the requests whose draws it has reserved.</param>
internal sealed record DrawTicket(string Operation, IReadOnlySet<string> Own)
{
    public const string Void = "draw-void";
    public const string Busy = "draw-busy";

    /// <summary>For requests that draw on nothing.</summary>
    public static readonly DrawTicket Nothing = new("", new HashSet<string>());

    internal static Key VoidKey(string operation) => Key.Of("void", operation);

    /// <summary>Null where these requests may be stored.</summary>
    /// <param name="fresh">Requests that are about to enter the pool, or to draw on another line.</param>
    public async Task<Decision?> RefuseAsync(PartitionReader rows, IEnumerable<InspectionRequest> fresh, CancellationToken cancellationToken) =>
        fresh.Any(request => request.PlanLine is not null && !Own.Contains(request.Id)) ? Decision.Refuse(Busy)
        : Own.Count > 0 && await rows.FindAsync(VoidKey(Operation), cancellationToken) is not null ? Decision.Refuse(Void)
        : null;
}

/// <summary>What became of wishes to draw.</summary>
internal abstract record DrawAnswer
{
    private DrawAnswer()
    {
    }

    internal sealed record Reserved(DrawTicket Ticket) : DrawAnswer;

    /// <summary>The requests were stored, or refused for a reason of their own.</summary>
    internal sealed record Settled(Outcome Outcome) : DrawAnswer;

    /// <summary>Meanwhile others have drawn what was left of the line, or the plan has changed.</summary>
    internal sealed record Refused(string Line) : DrawAnswer;

    internal sealed record Unavailable : DrawAnswer;
}

/// <summary>
/// Draws on the annual plan in three steps, because requests lie in the partition of their week and the plan in that of its year. First all
/// draws of an attempt are reserved in one transaction, decided on what is left at that moment, so that two who want the last one cannot both
/// have it. Then the requests are stored. Last the attempt is settled: draws whose request is not there are given back. A process that dies
/// in between leaves draws that are held without need until the sweep settles them, and never a request without a draw.
/// </summary>
internal sealed class PlanDraws(Journal journal, AnnualPlanStore store, Dispatcher dispatcher, TimeProvider time)
{
    private const string UsedUp = "used-up";
    private const string NothingNew = "nothing-new";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    /// <summary>Reserves, stores and settles.</summary>
    /// <param name="wishes">None where the requests draw on nothing.</param>
    /// <param name="commit">Stores the requests in the week's partition, asking the ticket in its decision.</param>
    public async Task<DrawAnswer> StoreAsync(
        Actor actor, string jurisdiction, Week week, IReadOnlyList<DrawWish> wishes, Func<DrawTicket, Task<Outcome>> commit, CancellationToken cancellationToken)
    {
        var here = Partition.Week(jurisdiction, week.ToString());
        var plan = Partition.AnnualPlan(jurisdiction, week.PlanYear());
        for (var attempt = 0; ; attempt++)
        {
            var answer = await ReserveAsync(actor, jurisdiction, week, wishes, cancellationToken);
            if (answer is not DrawAnswer.Reserved { Ticket: var ticket })
            {
                return answer;
            }

            var outcome = await commit(ticket);
            if (outcome is Outcome.Refused or Outcome.KeyReused or Outcome.Done { Replayed: true })
            {
                await GiveBackAsync(actor, jurisdiction, week, ticket, cancellationToken);
            }

            if (outcome is Outcome.Refused { Code: DrawTicket.Busy } && attempt == 0)
            {
                // An earlier attempt holds a draw: what it owes is carried out, and then it is known.
                await dispatcher.RunAsync(here, InlineBudget, cancellationToken);
                await dispatcher.RunAsync(plan, InlineBudget, cancellationToken);
                continue;
            }

            if (ticket.Own.Count > 0)
            {
                await dispatcher.RunAsync(plan, InlineBudget, cancellationToken);
            }

            return outcome is Outcome.Refused { Code: DrawTicket.Busy or DrawTicket.Void } ? new DrawAnswer.Unavailable() : new DrawAnswer.Settled(outcome);
        }
    }

    internal async Task<DrawAnswer> ReserveAsync(Actor actor, string jurisdiction, Week week, IReadOnlyList<DrawWish> wishes, CancellationToken cancellationToken)
    {
        if (wishes.Count == 0)
        {
            return new DrawAnswer.Reserved(DrawTicket.Nothing);
        }

        var year = week.PlanYear();
        var operation = Guid.NewGuid().ToString("N");
        var own = new HashSet<string>(StringComparer.Ordinal);
        var change = new Change(Partition.AnnualPlan(jurisdiction, year), actor, operation, "");
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome switch
        {
            Outcome.Done => new DrawAnswer.Reserved(new DrawTicket(operation, own)),
            Outcome.Refused { Code: NothingNew } => new DrawAnswer.Reserved(DrawTicket.Nothing),
            Outcome.Refused refused => new DrawAnswer.Refused(refused.Extra["line"]),
            _ => new DrawAnswer.Unavailable(),
        };

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            own.Clear();
            var puts = new List<Entry<LineDraw>>();
            var left = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var wish in wishes)
            {
                var id = LineDraw.IdOf(week, wish.Request);
                if (book.Drawn.Draws.Find(id) is not null)
                {
                    continue;
                }

                if (LeftOf(book, wish.Line, left) <= 0)
                {
                    return Decision.Refuse(UsedUp, ("line", wish.Line));
                }

                left[wish.Line]--;
                own.Add(wish.Request);
                puts.Add(new(id, new LineDraw(wish.Line, wish.Enterprise, wish.Matter, week.PlanMonth(), operation), head.NextSeq, time.GetUtcNow(), actor.Name));
            }

            if (puts.Count == 0)
            {
                return Decision.Refuse(NothingNew);
            }

            var draws = CollectionStore.Change(AnnualPlanStore.Draws, head, puts);
            return Decision.Commit(
                "plan.draw",
                week.ToString(),
                Answer.Empty,
                draws.Rows,
                [.. draws.Facts, new Fact(SettleDraws.FactKind, operation, JsonSerializer.Serialize(new DrawFact(operation, week.ToString()), AnnualPlanRows.Default.DrawFact))],
                draws.Head,
                string.Join(' ', puts.CountBy(put => put.Value.Line).Select(line => $"{line.Key}:{line.Value}")));
        }
    }

    /// <summary>An attempt that was refused stores nothing any more: what it has reserved is free at once.</summary>
    private async Task GiveBackAsync(Actor actor, string jurisdiction, Week week, DrawTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Own.Count == 0)
        {
            return;
        }

        var year = week.PlanYear();
        var change = new Change(Partition.AnnualPlan(jurisdiction, year), actor, Change.OperationOf("give-back", ticket.Operation), "");
        await journal.CommitAsync(change, Decide, cancellationToken);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            var mine = ticket.Own.Select(id => LineDraw.IdOf(week, id)).Where(id => book.Drawn.Draws.Find(id)?.Value.Operation == ticket.Operation).ToList();
            if (mine.Count == 0)
            {
                return Decision.Refuse(NothingNew);
            }

            var draws = CollectionStore.Change(AnnualPlanStore.Draws, head, [], mine);
            return Decision.Commit("plan.release", week.ToString(), Answer.Empty, draws.Rows, draws.Facts, draws.Head, $"{mine.Count}");
        }
    }

    private static int LeftOf(YearBook book, string line, Dictionary<string, int> left)
    {
        if (!left.TryGetValue(line, out var count))
        {
            var plan = book.Departments.Select(book.InForce).FirstOrDefault(entry => entry?.Value.Line(line) is not null)?.Value;
            left[line] = count = plan is null ? 0 : book.Left(plan, line);
        }

        return count;
    }
}
