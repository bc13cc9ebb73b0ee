using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>A team on the board.</summary>
/// <param name="Session">Position of the session.</param>
/// <param name="Base">Position of the base.</param>
/// <param name="Officers">Positions of the officers.</param>
/// <param name="Stops">The route.</param>
/// <param name="AsPublished">The team of the published plan while nothing about it was touched; else null.</param>
internal sealed record BoardTeam(int Session, int Base, int[] Officers, Stop[] Stops, Team? AsPublished = null);

/// <summary>The teams of a week at one moment of the search; a change gives another board.</summary>
internal sealed class Board
{
    private readonly BoardTeam[] _teams;
    private readonly int[] _used;
    private readonly HashSet<int>[] _busy;

    private Board(WeekTables week, BoardTeam[] teams)
    {
        _teams = teams;
        _used = new int[week.Problem.Officers.Count];
        _busy = [.. week.Problem.Sessions.Select(_ => new HashSet<int>())];
        foreach (var team in teams)
        {
            foreach (var officer in team.Officers)
            {
                _used[officer]++;
                _busy[team.Session].Add(officer);
            }
        }
    }

    public IReadOnlyList<BoardTeam> Teams => _teams;

    /// <summary>The board of a plan that keeps the rules.</summary>
    public static Board Of(WeekTables week, Plan plan) => new(week, [.. plan.Teams.Select(t => new BoardTeam(
        week.Sessions[t.Session],
        week.Bases[t.Base],
        [.. t.Officers.Select(week.Officer)],
        [.. t.Visits.Select(v => week.StopOf(week.Enterprises[v.Enterprise], [.. v.Requests.Select(r => week.Requests[r])]))],
        t))]);

    /// <summary>The officers of a base who may still be sent out in a session.</summary>
    public IEnumerable<int> Free(WeekTables week, int home, int session) => week.OfficersOf[home].Where(o =>
        week.Available[o][session] && !_busy[session].Contains(o) && _used[o] < (week.Problem.Officers[o].MaxSessions ?? int.MaxValue));

    /// <summary>The team that visits an enterprise, and the stop; null when nobody does.</summary>
    public (int Position, Stop Stop)? Find(int enterprise)
    {
        for (var t = 0; t < _teams.Length; t++)
        {
            if (Array.Find(_teams[t].Stops, s => s.Enterprise == enterprise) is { } stop)
            {
                return (t, stop);
            }
        }

        return null;
    }

    /// <summary>With another team in the place of one, or without it, or with one more where the position is behind the last.</summary>
    public Board With(WeekTables week, int position, BoardTeam? team)
    {
        var teams = _teams.ToList();
        if (position == teams.Count)
        {
            teams.Add(team!);
        }
        else if (team is null)
        {
            teams.RemoveAt(position);
        }
        else
        {
            teams[position] = team;
        }

        return new Board(week, [.. teams]);
    }

    /// <summary>The same week with nobody out.</summary>
    public static Board Empty(WeekTables week) => new(week, []);

    /// <summary>Without the given stops of a team; a team without stops goes home.</summary>
    public Board Without(WeekTables week, int position, IReadOnlyCollection<Stop> stops)
    {
        var team = _teams[position];
        Stop[] rest = [.. team.Stops.Where(s => !stops.Contains(s))];
        return With(week, position, rest.Length == 0 ? null : team with { Stops = rest, AsPublished = null });
    }

    /// <summary>Back to ids and times; teams that were not touched are as they were published.</summary>
    public IEnumerable<Team> Write(WeekTables week) => _teams.Select(t => t.AsPublished ?? Write(week, t));

    private static Team Write(WeekTables week, BoardTeam team)
    {
        var problem = week.Problem;
        var session = problem.Sessions[team.Session];
        var now = session.Start;
        var visits = new List<Visit>();
        for (var i = 0; i < team.Stops.Length; i++)
        {
            var start = now.AddMinutes(week.DriveTo(team.Base, team.Stops, i));
            now = start.AddMinutes(team.Stops[i].Minutes);
            visits.Add(new Visit(problem.Enterprises[team.Stops[i].Enterprise].Id, start, now, [.. team.Stops[i].Requests.Select(r => problem.Requests[r].Id)]));
        }

        var drive = week.Drive(team.Base, team.Stops);
        var back = session.Start.AddMinutes(drive + team.Stops.Sum(s => s.Minutes));
        return new Team("", session.Id, problem.Bases[team.Base].Id, [.. team.Officers.Order().Select(o => problem.Officers[o].Id)], session.Start, back, drive, visits);
    }
}
