using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>A problem, a plan that may be any garbage, and the look-ups that the rules share.</summary>
internal sealed class CheckContext
{
    private readonly Dictionary<string, int> _bases;
    private readonly Dictionary<string, int> _enterprises;
    private readonly TravelTimes _travel;
    private readonly Lazy<Reach> _reach;

    public CheckContext(Problem problem, Plan plan)
    {
        Problem = problem;
        Plan = plan;
        Sessions = problem.Sessions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        Officers = problem.Officers.ToDictionary(o => o.Id, StringComparer.Ordinal);
        Requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        RequestsOf = problem.Requests.ToLookup(r => r.Enterprise, StringComparer.Ordinal);
        _bases = Positions(problem.Bases.Select(b => b.Id));
        _enterprises = Positions(problem.Enterprises.Select(e => e.Id));
        _travel = new TravelTimes(problem);
        _reach = new Lazy<Reach>(() => new Reach(problem, _travel));
    }

    public Problem Problem { get; }

    public Plan Plan { get; }

    public IReadOnlyDictionary<string, Session> Sessions { get; }

    public IReadOnlyDictionary<string, Officer> Officers { get; }

    public IReadOnlyDictionary<string, Request> Requests { get; }

    /// <summary>The requests of an enterprise, by its id.</summary>
    public ILookup<string, Request> RequestsOf { get; }

    /// <summary>Every visit with the team that makes it and the JSON path of both.</summary>
    public IEnumerable<PlacedVisit> Visits =>
        from t in Enumerable.Range(0, Plan.Teams.Count)
        from v in Enumerable.Range(0, Plan.Teams[t].Visits.Count)
        select new PlacedVisit(Plan.Teams[t], Plan.Teams[t].Visits[v], $"$.teams[{t}].visits[{v}]");

    /// <summary>Every team with its JSON path.</summary>
    public IEnumerable<PlacedTeam> Teams => Plan.Teams.Select((team, i) => new PlacedTeam(team, $"$.teams[{i}]"));

    public Base? BaseOf(string id) => _bases.TryGetValue(id, out int i) ? Problem.Bases[i] : null;

    public Enterprise? EnterpriseOf(string id) => _enterprises.TryGetValue(id, out int i) ? Problem.Enterprises[i] : null;

    /// <summary>The officers of the team that the problem knows, each once.</summary>
    public IEnumerable<Officer> Members(Team team) =>
        team.Officers.Distinct(StringComparer.Ordinal).Select(id => Officers.GetValueOrDefault(id)).OfType<Officer>();

    /// <summary>The requests of the visit that the problem knows, each once.</summary>
    public IEnumerable<Request> Served(Visit visit) =>
        visit.Requests.Distinct(StringComparer.Ordinal).Select(id => Requests.GetValueOrDefault(id)).OfType<Request>();

    /// <summary>True when the base may serve the enterprise; null when either is unknown.</summary>
    public bool? InReach(string baseId, string enterprise) =>
        _bases.TryGetValue(baseId, out int b) && _enterprises.TryGetValue(enterprise, out int e) ? _reach.Value.Allows(b, e) : null;

    /// <summary>Minutes of each drive of the team: to the first visit, between visits, and back; null when a place is unknown.</summary>
    public int[]? Drives(Team team)
    {
        if (!_bases.TryGetValue(team.Base, out int home))
        {
            return null;
        }

        var drives = new int[team.Visits.Count + 1];
        int here = home;
        for (int i = 0; i < team.Visits.Count; i++)
        {
            if (!_enterprises.TryGetValue(team.Visits[i].Enterprise, out int enterprise))
            {
                return null;
            }

            int next = _travel.PlaceOf(enterprise);
            drives[i] = _travel.Between(here, next);
            here = next;
        }

        drives[^1] = _travel.Between(here, home);
        return drives;
    }

    /// <summary>Sum of the team's drives; null when a place is unknown.</summary>
    public long? TravelMinutes(Team team) => Drives(team)?.Sum(d => (long)d);

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);
}

/// <summary>A visit, its team, and where it stands in the plan file.</summary>
internal readonly record struct PlacedVisit(Team Team, Visit Visit, string Place);

/// <summary>A team, and where it stands in the plan file.</summary>
internal readonly record struct PlacedTeam(Team Team, string Place);
