using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>Who has to join a team so that it can make all its stops: the fewest officers, and of those the least versatile.</summary>
internal sealed class Crew(WeekTables week)
{
    private const int MostNodes = 3000;

    private readonly List<int> _crew = [];
    private BoardTeam _team = null!;
    private int[] _free = [];
    private int _nodes;

    /// <summary>The officers to add; empty when the team suffices as it is, null when nobody found makes it suffice.</summary>
    /// <param name="board">Says who is free.</param>
    /// <param name="team">With its new stops.</param>
    public int[]? Add(Board board, BoardTeam team)
    {
        _team = team;
        _nodes = 0;
        _crew.Clear();
        _crew.AddRange(team.Officers);
        if (Pinned() is { } pinned)
        {
            return AsPinned(board, pinned);
        }

        var (before, seats) = (_crew.Count, week.Problem.Rules.Seats);
        if (IsComplete(out _, out _))
        {
            return before <= seats ? [] : null;
        }

        _free = [.. board.Free(week, team.Base, team.Session).Where(o => !team.Officers.Contains(o)).OrderBy(o => week.Kinds(o, team.Session)).ThenBy(o => o)];
        for (var more = 1; before + more <= seats; more++)
        {
            if (Fill(more))
            {
                return [.. _crew.Skip(before)];
            }
        }

        return null;
    }

    private bool Fill(int left)
    {
        if (IsComplete(out var stop, out var kind))
        {
            return true;
        }

        if (left == 0 || ++_nodes > MostNodes)
        {
            return false;
        }

        foreach (var officer in _free)
        {
            if (_crew.Contains(officer) || week.IsRecused(stop.Enterprise, officer) || (kind >= 0 && !week.Holds(officer, _team.Session, kind)))
            {
                continue;
            }

            _crew.Add(officer);
            if (Fill(left - 1))
            {
                return true;
            }

            _crew.RemoveAt(_crew.Count - 1);
        }

        return false;
    }

    /// <summary>True when the crew can make every stop; else a stop and the kind of certificate that it lacks, or -1 for people.</summary>
    private bool IsComplete(out Stop stop, out int kind)
    {
        var rules = week.Problem.Rules;
        foreach (var each in _team.Stops)
        {
            stop = each;
            foreach (var request in each.Requests)
            {
                kind = week.KindOf[request];
                var holders = 0;
                foreach (var officer in _crew)
                {
                    holders += week.Holds(officer, _team.Session, kind) && !week.IsRecused(each.Enterprise, officer) ? 1 : 0;
                }

                if (holders < rules.OfficersPerDepartment)
                {
                    return false;
                }
            }

            kind = -1;
            if (_crew.Count(o => !week.IsRecused(each.Enterprise, o)) < rules.OfficersPerVisit)
            {
                return false;
            }
        }

        stop = _team.Stops[0];
        kind = -1;
        return true;
    }

    /// <summary>The officers whom a pin of one of the stops prescribes.</summary>
    private int[]? Pinned()
    {
        foreach (var stop in _team.Stops)
        {
            if (week.PinOf(stop.Enterprise)?.Officers is { } officers)
            {
                return [.. officers.Select(week.Officer)];
            }
        }

        return null;
    }

    private int[]? AsPinned(Board board, int[] pinned)
    {
        var all = pinned.ToHashSet();
        if (_team.Stops.Any(s => week.PinOf(s.Enterprise)?.Officers is { } other && !all.SetEquals(other.Select(week.Officer)))
            || !_crew.TrueForAll(all.Contains))
        {
            return null;
        }

        int[] joining = [.. pinned.Except(_crew)];
        _crew.AddRange(joining);
        return joining.Except(board.Free(week, _team.Base, _team.Session)).Any() || _crew.Count > week.Problem.Rules.Seats || !IsComplete(out _, out _) ? null : joining;
    }
}
