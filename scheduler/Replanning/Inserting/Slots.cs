using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>Finds the slot in which a visit disturbs others least: in every team and with a team of its own, at every position, in every allowed way.</summary>
internal sealed class Slots(WeekTables week)
{
    private readonly Crew _crew = new(week);

    /// <summary>Slots looked at so far: the measure of effort.</summary>
    public long Looks { get; private set; }

    /// <summary>The best slot of the week; null when there is none.</summary>
    /// <param name="board">The board, without the visit.</param>
    /// <param name="ways">The ways to make the visit, most valuable first.</param>
    public Slot? Best(Board board, Stop[] ways) => Cells(ways).Select(c => BestIn(board, ways, c.Session, c.Base)).OfType<Slot>().MinBy(s => s.Cost);

    /// <summary>Where the rules let the visit take place.</summary>
    public IEnumerable<(int Session, int Base)> Cells(Stop[] ways) =>
        from session in Enumerable.Range(0, week.Problem.Sessions.Count)
        where week.IsOpen(ways[0].Enterprise, session)
        from home in week.BasesOf(ways[0].Enterprise)
        where week.Problem.Bases[home].Vehicles > 0 && ways.Any(w => week.Allows(w, session, home))
        select (session, home);

    /// <summary>The best slot of one session and base.</summary>
    public Slot? BestIn(Board board, Stop[] ways, int session, int home)
    {
        Slot? best = null;
        var teams = 0;
        for (var t = 0; t < board.Teams.Count; t++)
        {
            if (board.Teams[t].Session == session && board.Teams[t].Base == home)
            {
                teams++;
                best = Better(best, BestOf(board, ways, t, board.Teams[t]));
            }
        }

        return teams < week.Problem.Bases[home].Vehicles
            ? Better(best, BestOf(board, ways, board.Teams.Count, new BoardTeam(session, home, [], [])))
            : best;
    }

    /// <summary>The best slot of one team.</summary>
    public Slot? Into(Board board, Stop[] ways, int position) => BestOf(board, ways, position, board.Teams[position]);

    /// <summary>A visit that its team makes already, made in another way; null when the team cannot.</summary>
    public Slot? Changed(Board board, int position, Stop before, Stop after)
    {
        var team = board.Teams[position];
        var at = Array.IndexOf(team.Stops, before);
        Stop[] stops = [.. team.Stops.Select(s => s == before ? after : s)];
        return week.Allows(after, team.Session, team.Base)
            ? Manned(board, position, team, stops, (team.Stops.Length - 1, team.Stops.Length - 1 - at), Value(after) - Value(before))
            : null;
    }

    /// <summary>What it loses that stops leave a team.</summary>
    public Disturbance Leaving(BoardTeam team, Stop[] leaving)
    {
        Stop[] rest = [.. team.Stops.Where(s => !leaving.Contains(s))];
        var objective = week.Problem.Objective;
        var drive = week.Drive(team.Base, team.Stops) - (rest.Length == 0 ? 0 : week.Drive(team.Base, rest));
        var spared = rest.Length == 0 ? (long)objective.OfficerMinute * week.Problem.Sessions[team.Session].Minutes * team.Officers.Length : 0;
        return new Disturbance(0, 0, leaving.Sum(Value) - ((long)objective.TravelMinute * drive) - spared);
    }

    private Slot? BestOf(Board board, Stop[] ways, int position, BoardTeam team)
    {
        Slot? best = null;
        foreach (var way in ways)
        {
            if (!week.Allows(way, team.Session, team.Base))
            {
                continue;
            }

            for (var at = team.Stops.Length; at >= 0; at--)
            {
                Stop[] stops = [.. team.Stops[..at], way, .. team.Stops[at..]];
                best = Better(best, Manned(board, position, team, stops, (team.Stops.Length, team.Stops.Length - at), Value(way)));
            }
        }

        return best;
    }

    private Slot? Manned(Board board, int position, BoardTeam team, Stop[] stops, (int Others, int Shifted) noticed, long value)
    {
        Looks++;
        var session = week.Problem.Sessions[team.Session];
        var drive = week.Drive(team.Base, stops);
        if (drive + stops.Sum(s => s.Minutes) > session.Minutes || _crew.Add(board, team with { Stops = stops }) is not { } joining)
        {
            return null;
        }

        var objective = week.Problem.Objective;
        var cost = ((long)objective.OfficerMinute * session.Minutes * joining.Length)
            + ((long)objective.TravelMinute * (drive - (team.Stops.Length == 0 ? 0 : week.Drive(team.Base, team.Stops)))) - value;
        return new Slot(
            position,
            team with { Officers = [.. team.Officers, .. joining], Stops = stops, AsPublished = null },
            new Disturbance(joining.Length == 0 ? 0 : noticed.Others, noticed.Shifted, cost));
    }

    private long Value(Stop stop) => stop.Requests.Sum(r =>
        ((long)week.Problem.Objective.Served * week.Problem.Requests[r].Weight) + (week.Problem.Requests[r].Mandatory ? week.Problem.Objective.Mandatory : 0));

    private static Slot? Better(Slot? a, Slot? b) => a is null || (b is not null && b.Cost < a.Cost) ? b : a;
}
