using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Reserves shares of lines for requests that are about to be stored, decided on what is left at that moment, so that two who want the last one cannot both
/// have it; and gives back what an attempt did not use. Whatever stores requests, one by one, many at once or by file, comes through here.
/// </summary>
internal sealed class LineReservations(Journal journal, AnnualPlanStore store, WeekPool pools, TimeProvider time)
{
    private const string Hindered = "hindered";
    private const string NothingNew = "nothing-new";

    /// <summary>Repeated under the same operation it comes to the same.</summary>
    /// <param name="operation">Names the attempt.</param>
    /// <param name="wishes">Those whose request holds a draw already get nothing here; the change that stores them finds out why.</param>
    /// <param name="whole">All wishes or none; otherwise those that can be fulfilled.</param>
    public async Task<LineReservation> ReserveAsync(
        Actor actor, string jurisdiction, Week week, string operation, IReadOnlyList<DrawWish> wishes, bool whole, CancellationToken cancellationToken)
    {
        if (wishes.Count == 0)
        {
            return new LineReservation.Held(DrawTicket.Nothing, []);
        }

        var year = week.PlanYear();
        var hindered = new List<DrawHindrance>();
        var change = new Change(Partition.AnnualPlan(jurisdiction, year), actor, operation, "");
        var outcome = await journal.CommitAsync(change, DecideAsync, cancellationToken);
        Crash.At(Crash.DrawAfterReserve);
        return outcome switch
        {
            Outcome.Done done => Read(done.Answer),
            Outcome.Refused { Code: NothingNew } => new LineReservation.Held(DrawTicket.Nothing, hindered),
            Outcome.Refused => new LineReservation.Refused(hindered[0]),
            _ => new LineReservation.Unavailable(),
        };

        LineReservation.Held Read(Answer answer)
        {
            var read = JsonSerializer.Deserialize(answer.Body, ReservationJson.Default.ReservationAnswer)!;
            return new(new DrawTicket(operation, read.Own.ToHashSet(StringComparer.Ordinal)), read.Hindered);
        }

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            hindered.Clear();
            var puts = new List<Entry<LineDraw>>();
            var taken = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var wish in wishes)
            {
                var id = LineDraw.IdOf(week, wish.Request);
                var held = book.Drawn.Draws.Find(id)?.Value;
                if (held is not null && (held.Line != wish.From || held.Next is not null))
                {
                    continue;
                }

                if (Hinder(book, wish, taken.GetValueOrDefault(wish.Line)) is { } hindrance)
                {
                    hindered.Add(hindrance);
                    continue;
                }

                taken[wish.Line] = taken.GetValueOrDefault(wish.Line) + 1;
                puts.Add(new(id, held is null ? new LineDraw(wish.Line, wish.Enterprise, wish.Matter, week.PlanMonth(), operation) : held with { Next = new(wish.Line, operation) },
                    head.NextSeq, time.GetUtcNow(), actor.Name));
            }

            if (hindered.Count > 0 && whole)
            {
                return Decision.Refuse(Hindered);
            }

            if (puts.Count == 0)
            {
                return Decision.Refuse(NothingNew);
            }

            var draws = CollectionStore.Change(AnnualPlanStore.Draws, head, puts);
            var answer = new ReservationAnswer([.. puts.Select(put => LineDraw.RequestOf(put.Id))], [.. hindered]);
            return Decision.Commit(
                "plan.draw",
                week.ToString(),
                new Answer("reserved", JsonSerializer.Serialize(answer, ReservationJson.Default.ReservationAnswer)),
                draws.Rows,
                [.. draws.Facts, new Fact(SettleDraws.FactKind, operation, JsonSerializer.Serialize(new DrawFact(operation, week.ToString()), AnnualPlanRows.Default.DrawFact))],
                draws.Head,
                string.Join(' ', taken.Select(line => $"{line.Key}:{line.Value}")));
        }
    }

    /// <summary>An attempt that is known to store nothing any more: what it has reserved is free at once.</summary>
    public async Task GiveBackAsync(Actor actor, string jurisdiction, Week week, DrawTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Own.Count > 0)
        {
            await ReleaseAsync(actor, jurisdiction, week, ticket.Operation, _ => true, cancellationToken);
        }
    }

    /// <summary>An attempt that another process may be carrying on: it is forbidden to store anything any more, then what it has not used is free.</summary>
    public async Task AbandonAsync(Actor actor, string jurisdiction, Week week, DrawTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Own.Count > 0)
        {
            await ForbidAsync(jurisdiction, week, ticket.Operation, cancellationToken);
            var unused = (await UnusedAsync(jurisdiction, week, ticket.Operation, cancellationToken)).ToHashSet(StringComparer.Ordinal);
            await ReleaseAsync(actor, jurisdiction, week, ticket.Operation, unused.Contains, cancellationToken);
        }
    }

    /// <summary>From here on no change of the week stores a request under the attempt.</summary>
    public async Task ForbidAsync(string jurisdiction, Week week, string operation, CancellationToken cancellationToken)
    {
        var forbid = new Change(Partition.Week(jurisdiction, week.ToString()), Actor.Platform, Change.OperationOf(DrawTicket.Void, operation), "");
        var outcome = await journal.CommitAsync(
            forbid,
            async (_, rows, token) => await rows.FindAsync(DrawTicket.VoidKey(operation), token) is null
                ? Decision.Commit("plan.void", operation, Answer.Empty, [TableTransactionAction.Add(new TableEntity(forbid.Partition, DrawTicket.VoidKey(operation)))])
                : Decision.Refuse(NothingNew),
            cancellationToken);
        if (outcome is Outcome.Unavailable)
        {
            throw new InvalidOperationException($"The attempt {operation} could not be forbidden.");
        }
    }

    /// <summary>Ids of draws in which the attempt holds a share that no request of the pool stands for.</summary>
    public async Task<IReadOnlyList<string>> UnusedAsync(string jurisdiction, Week week, string operation, CancellationToken cancellationToken)
    {
        var book = await store.ReadAsync(jurisdiction, week.PlanYear(), cancellationToken);
        var mine = book.Drawn.Draws.Entries.Values.Where(draw => draw.Value.IsOf(operation)).ToList();
        if (mine.Count == 0)
        {
            return [];
        }

        var pool = await pools.ReadAsync(jurisdiction, week, cancellationToken);
        return [.. mine.Where(draw => !IsUsed(draw.Value, pool.Find(LineDraw.RequestOf(draw.Id)))).Select(draw => draw.Id)];

        // A request that has moved on still stands for the share from which it moves: giving that back is the move's own last step.
        bool IsUsed(LineDraw draw, InspectionRequest? request) =>
            request is { IsGone: false, PlanLine: { } line } && (line == draw.Next?.Line || (draw.Operation == operation && line == draw.Line));
    }

    /// <summary>The draws after the attempt has given back its shares in these.</summary>
    public CollectionChange Release(Head head, YearBook book, string operation, IEnumerable<string> ids, string by)
    {
        var held = ids.Select(id => book.Drawn.Draws.Find(id)).OfType<Entry<LineDraw>>().Where(draw => draw.Value.IsOf(operation)).ToList();
        return CollectionStore.Change(
            AnnualPlanStore.Draws,
            head,
            held.Select(draw => (draw.Id, After: draw.Value.Without(operation))).Where(draw => draw.After is not null).Select(draw => new Entry<LineDraw>(draw.Id, draw.After!, head.NextSeq, time.GetUtcNow(), by)),
            held.Where(draw => draw.Value.Without(operation) is null).Select(draw => draw.Id));
    }

    private async Task ReleaseAsync(Actor actor, string jurisdiction, Week week, string operation, Func<string, bool> which, CancellationToken cancellationToken)
    {
        var year = week.PlanYear();
        var change = new Change(Partition.AnnualPlan(jurisdiction, year), actor, Change.OperationOf("give-back", operation), "");
        await journal.CommitAsync(change, DecideAsync, cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            var ids = book.Drawn.Draws.Entries.Values.Where(draw => draw.Value.IsOf(operation) && which(draw.Id)).Select(draw => draw.Id).ToList();
            if (ids.Count == 0)
            {
                return Decision.Refuse(NothingNew);
            }

            var draws = Release(head, book, operation, ids, actor.Name);
            return Decision.Commit("plan.release", week.ToString(), Answer.Empty, draws.Rows, draws.Facts, draws.Head, $"{ids.Count}");
        }
    }

    private static DrawHindrance? Hinder(YearBook book, DrawWish wish, int taken)
    {
        var (plan, line) = book.LineInForce(wish.Line);
        return line is null ? Of(Hindrance.NotInForce)
            : book.Drawn.Of(wish.Line, wish.Matter, wish.Enterprise) >= line.Frequency ? Of(Hindrance.TooOften)
            : book.Left(plan!, wish.Line) <= taken ? Of(Hindrance.UsedUp)
            : null;

        DrawHindrance Of(Hindrance why) => new(wish.Request, wish.Line, line?.Title ?? wish.Line, why);
    }
}
