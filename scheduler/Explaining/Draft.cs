using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>The teams of a plan by positions: who is out when, and with whom. Changed and changed back by trials; not safe for several threads.</summary>
internal sealed class Draft
{
    private readonly List<Crew>[] _cells;
    private readonly Crew?[] _out;
    private readonly int[] _sessions;
    private readonly Crew?[] _visiting;

    public Draft(Week week, IEnumerable<Team> teams)
    {
        Week = week;
        _cells = [.. Enumerable.Range(0, week.Bases * week.Sessions).Select(_ => new List<Crew>())];
        _sessions = new int[week.Problem.Officers.Count];
        _out = new Crew?[week.Problem.Officers.Count * week.Sessions];
        _visiting = new Crew?[week.Problem.Enterprises.Count];
        foreach (var team in teams)
        {
            Stop[] stops = [.. team.Visits.Select(v => new Stop(week.EnterpriseOf[v.Enterprise], [.. v.Requests.Select(r => week.RequestOf[r])], (int)(v.End - v.Start).TotalMinutes))];
            Add(Crew.Of(week, week.BaseOf[team.Base], week.SessionOf[team.Session], [.. team.Officers.Select(o => week.OfficerOf[o])], stops, team.Id));
        }
    }

    public Week Week { get; }

    /// <summary>Teams of a base in a session.</summary>
    public IReadOnlyList<Crew> Teams(int home, int session) => _cells[(home * Week.Sessions) + session];

    public IEnumerable<Crew> All => _cells.SelectMany(c => c);

    /// <summary>The team that visits the enterprise, or null.</summary>
    public Crew? Visiting(int enterprise) => _visiting[enterprise];

    /// <summary>The team that the officer is out with in the session, or null.</summary>
    public Crew? Out(int officer, int session) => _out[(officer * Week.Sessions) + session];

    /// <summary>True when the officer is there, not out, and has sessions left.</summary>
    public bool IsFree(int officer, int session) => Week.Available(officer, session) && Out(officer, session) is null && HasSessionsLeft(officer);

    /// <summary>True when the officer may go out in one more session.</summary>
    public bool HasSessionsLeft(int officer) => _sessions[officer] < (Week.Problem.Officers[officer].MaxSessions ?? int.MaxValue);

    public void Add(Crew crew)
    {
        _cells[(crew.Base * Week.Sessions) + crew.Session].Add(crew);
        Mark(crew, crew, 1);
    }

    public void Remove(Crew crew)
    {
        _cells[(crew.Base * Week.Sessions) + crew.Session].Remove(crew);
        Mark(crew, null, -1);
    }

    /// <summary>Replaces teams; the other way round it takes the same replacement back.</summary>
    public void Replace(IEnumerable<Crew> removed, IEnumerable<Crew> added)
    {
        foreach (var crew in removed)
        {
            Remove(crew);
        }

        foreach (var crew in added)
        {
            Add(crew);
        }
    }

    private void Mark(Crew crew, Crew? value, int by)
    {
        foreach (var officer in crew.Officers.Where(o => o < _sessions.Length))
        {
            _out[(officer * Week.Sessions) + crew.Session] = value;
            _sessions[officer] += by;
        }

        foreach (var stop in crew.Stops)
        {
            _visiting[stop.Enterprise] = value;
        }
    }
}
