using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning.Inserting;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Replanning;

/// <summary>
/// Puts an urgent request into a published week and changes as little as possible: first with nothing changed for
/// anybody else, then with one visit moved, then two, then three. Among answers that move as many, the one that
/// fewest others notice (other officers, then other minutes), then the best score.
/// </summary>
public static class UrgentInsertion
{
    /// <summary>Most visits of others that are moved.</summary>
    public const int MostMoves = 3;

    /// <summary>Slots that are looked at before the search for two or three moved visits gives up.</summary>
    private const long MostLooks = 300_000;

    /// <summary>Finds a place for requests of one enterprise. The same question gives the same answer; there is no clock in it.</summary>
    /// <param name="resumed">The problem that <see cref="Resumption.Prepare"/> made; it has the urgent requests.</param>
    /// <param name="published">The published plan.</param>
    /// <param name="requests">Ids of the urgent requests, all of one enterprise.</param>
    /// <returns>A plan that passes the checker for <paramref name="resumed"/>, or the reason why there is none.</returns>
    public static InsertionAnswer Find(Problem resumed, Plan published, IReadOnlyList<string> requests)
    {
        ArgumentNullException.ThrowIfNull(resumed);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(requests);
        var issues = Wrong(resumed, published, requests);
        if (issues.Count > 0)
        {
            return new InsertionAnswer(InsertionOutcome.Refused, null, [], 0, InsertionTexts.Refused, issues);
        }

        var week = new WeekTables(resumed);
        var board = Board.Of(week, published);
        int[] urgent = [.. requests.Distinct(StringComparer.Ordinal).Select(r => week.Requests[r])];
        var enterprise = week.Enterprises[resumed.Requests[urgent[0]].Enterprise];
        var slots = new Slots(week);
        if (Join(week, board, slots, enterprise, urgent) is { } joined)
        {
            return Answer(week, published, joined, InsertionOutcome.Joined, 0);
        }

        var (rest, own) = Lifted(week, board, enterprise);
        var ways = Ways.Of(week, enterprise, [.. urgent.Union(own?.Requests ?? [])]);
        if (ways.Length == 0 || slots.Best(Board.Empty(week), ways) is null)
        {
            return No(InsertionTexts.Impossible);
        }

        for (var moves = 0; moves <= MostMoves; moves++)
        {
            if (new Ejections(week, slots, moves < 2 ? long.MaxValue : MostLooks).Find(rest, ways, moves) is { } found)
            {
                return Answer(week, published, found.Board, found.Moved > 0 ? InsertionOutcome.MovedOthers : own is null ? InsertionOutcome.Free : InsertionOutcome.MovedItself, found.Moved);
            }
        }

        return No(InsertionTexts.NoRoom(MostMoves));
    }

    private static InsertionAnswer No(Bilingual reason) => new(InsertionOutcome.Impossible, null, [], 0, reason, []);

    /// <summary>The visit that takes place anyway serves the urgent requests as well.</summary>
    private static Board? Join(WeekTables week, Board board, Slots slots, int enterprise, int[] urgent)
    {
        foreach (var (position, team) in board.Teams.Index())
        {
            if (Array.Find(team.Stops, s => s.Enterprise == enterprise) is { } stop)
            {
                return Ways.Of(week, enterprise, [.. stop.Requests.Union(urgent)]).Select(way => slots.Changed(board, position, stop, way)).OfType<Slot>().MinBy(s => s.Cost) is { } slot
                    ? board.With(week, slot.Position, slot.Team)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The board without the enterprise's own visit, and that visit.</summary>
    private static (Board Board, Stop? Own) Lifted(WeekTables week, Board board, int enterprise)
    {
        foreach (var (position, team) in board.Teams.Index())
        {
            if (Array.Find(team.Stops, s => s.Enterprise == enterprise) is { } stop)
            {
                return (board.Without(week, position, [stop]), stop);
            }
        }

        return (board, null);
    }

    private static InsertionAnswer Answer(WeekTables week, Plan published, Board board, InsertionOutcome outcome, int moved)
    {
        var bound = TrivialBound.Of(InstanceBuilder.Build(week.Problem));
        var plan = Rewriting.With(week.Problem, published with { Bound = bound, Seconds = 0, Solver = "inspect-once insert" }, board.Write(week));
        var broken = PlanChecker.Check(week.Problem, plan);
        return broken.Count == 0
            ? new InsertionAnswer(outcome, plan, PlanChanges.Between(week.Problem, published, plan), moved, InsertionTexts.Found(outcome, moved), [])
            : throw new InvalidOperationException($"The insertion made a plan that breaks rules: {string.Join(" ", broken.Take(5))}");
    }

    /// <summary>What is wrong with the question: the requests, or a published plan that is not possible any more.</summary>
    private static IReadOnlyList<Issue> Wrong(Problem resumed, Plan published, IReadOnlyList<string> requests)
    {
        var known = resumed.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var served = published.Teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var issues = new List<Issue>();
        foreach (var id in requests)
        {
            if (!known.ContainsKey(id))
            {
                issues.Add(new Issue(Format.IssueCode.UnknownReference, id, $"There is no request '{id}'.", "Name a request of the problem."));
            }
            else if (served.Contains(id))
            {
                issues.Add(new Issue(Format.IssueCode.Contradiction, id, $"Request '{id}' is served already.", "Leave it out."));
            }
        }

        if (issues.Count == 0 && requests.Select(r => known[r].Enterprise).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            issues.Add(new Issue(Format.IssueCode.OutOfRange, string.Join(',', requests), "The requests are not all of one enterprise.", "Insert the requests of one enterprise at a time."));
        }

        var asked = requests.Where(known.ContainsKey).Select(r => known[r].Enterprise).ToHashSet(StringComparer.Ordinal);
        return [.. issues, .. Impossible(resumed, published, asked)];
    }

    /// <summary>Rules that the published plan breaks by now, apart from what the urgent enterprise asks for.</summary>
    private static IEnumerable<Issue> Impossible(Problem resumed, Plan published, HashSet<string> asked) => PlanChecker
        .Check(resumed with { Previous = null, Pins = [] }, published with { Problem = resumed.Id, Deferred = [] })
        .Where(i => i.Code is not ("score" or "accounted") && !(i.Code == "mandatory-kept" && asked.Any(e => i.Cause.Contains($"'{e}'", StringComparison.Ordinal))))
        .Select(i => i with { Action = "The published plan is not possible any more: plan the rest of the week again." });
}
