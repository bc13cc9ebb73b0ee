using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning.Inserting;

namespace Inspection.Scheduler.Editing;

/// <summary>Finds the team, the position and the officers for a visit that a person puts into a half day.</summary>
internal sealed class Placing(Problem problem, Plan plan)
{
    private readonly WeekTables _week = new(problem);

    public Team[] Of(PlanEdit.Place place)
    {
        var board = Board.Of(_week, plan);
        var enterprise = _week.Enterprises[place.Enterprise];
        var session = _week.Sessions[place.Session];
        BoardTeam? before = null;
        Stop? own = null;
        if (board.Find(enterprise) is { } found)
        {
            before = board.Teams[found.Position];
            own = found.Stop;
            board = board.Without(_week, found.Position, [found.Stop]);
        }

        var ways = WaysOf(place, enterprise, own);
        int[] homes = place.Base is { } named ? [_week.Bases[named]]
            : [.. _week.BasesOf(enterprise).Concat(before is null ? [] : [before.Base]).Distinct()];
        var beside = place.Beside is { } id && board.Find(_week.Enterprises[id]) is { } neighbour ? neighbour.Position : (int?)null;
        return [.. (Kept(board, ways, session, homes, beside) ?? Forced(board, ways[0], session, homes, beside, before)).Write(_week)];
    }

    /// <summary>The requests that the visit may serve, the best first: those it did, those named, or whatever the rules allow.</summary>
    private Stop[] WaysOf(PlanEdit.Place place, int enterprise, Stop? own)
    {
        if (place.Requests is { } named)
        {
            return [_week.StopOf(enterprise, [.. named.Distinct(StringComparer.Ordinal).Select(r => _week.Requests[r]).Order()])];
        }

        if (own is not null)
        {
            return [own];
        }

        var ways = Ways.Of(_week, enterprise, []);
        return ways.Length > 0 ? ways : [_week.StopOf(enterprise, [.. _week.RequestsOf[enterprise]])];
    }

    /// <summary>The board with the visit in the slot that the rules allow and that disturbs least; null when there is none.</summary>
    private Board? Kept(Board board, Stop[] ways, int session, int[] homes, int? beside)
    {
        var slots = new Slots(_week);
        return homes
            .Where(home => _week.IsOpen(ways[0].Enterprise, session) && _week.BasesOf(ways[0].Enterprise).Contains(home))
            .Select(home => beside is { } position ? slots.Into(board, ways, position) : slots.BestIn(board, ways, session, home))
            .OfType<Slot>().MinBy(s => s.Cost) is { } slot
            ? board.With(_week, slot.Position, slot.Team)
            : null;
    }

    /// <summary>The board with the visit where the person wants it, in the way that breaks the fewest rules.</summary>
    private Board Forced(Board board, Stop stop, int session, int[] homes, int? beside, BoardTeam? before)
    {
        var tries = new List<Board>();
        for (var t = 0; t < board.Teams.Count; t++)
        {
            var team = board.Teams[t];
            if (beside is { } position ? t == position : team.Session == session && homes.Contains(team.Base))
            {
                var stops = Enumerable.Range(0, team.Stops.Length + 1).Select(at => (Stop[])[.. team.Stops[..at], stop, .. team.Stops[at..]]).MinBy(s => _week.Drive(team.Base, s))!;
                tries.Add(board.With(_week, t, team with { Officers = Manned(board, team with { Stops = stops }), Stops = stops, AsPublished = null }));
            }
        }

        if (beside is null)
        {
            tries.AddRange(homes.Select(home => board.With(_week, board.Teams.Count, Alone(board, stop, session, home, before))));
        }

        return tries.MinBy(b => Cost(b))!;
    }

    /// <summary>A team for this visit alone: its old one, where that has nothing else to do, or others who are free.</summary>
    private BoardTeam Alone(Board board, Stop stop, int session, int home, BoardTeam? before)
    {
        var empty = new BoardTeam(session, home, [], [stop]);
        var crew = Manned(board, empty);
        return before is { Stops.Length: 1 } && crew.Length < problem.Rules.OfficersPerVisit ? empty with { Officers = before.Officers } : empty with { Officers = crew };
    }

    /// <summary>The officers of a team with those who have to join it; where nobody makes it complete, as many free ones as a visit needs.</summary>
    private int[] Manned(Board board, BoardTeam team)
    {
        if (new Crew(_week).Add(board, team) is { } joining)
        {
            return [.. team.Officers, .. joining];
        }

        var kinds = team.Stops.SelectMany(s => s.Requests).Select(r => _week.KindOf[r]).ToHashSet();
        var missing = Math.Max(0, problem.Rules.OfficersPerVisit - team.Officers.Length);
        var free = board.Free(_week, team.Base, team.Session).Except(team.Officers)
            .OrderBy(o => team.Stops.Any(s => _week.IsRecused(s.Enterprise, o)))
            .ThenByDescending(o => kinds.Count(k => _week.Holds(o, team.Session, k)));
        return [.. team.Officers, .. free.Take(missing)];
    }

    private (int Never, int Broken, long Loss) Cost(Board board)
    {
        var made = PlanEditor.Rewritten(problem, plan, board.Write(_week));
        var broken = BrokenRules.Of(problem, made);
        return (broken.Count(b => b.Never), broken.Count, -made.Score);
    }
}
