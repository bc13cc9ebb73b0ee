using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>The problem by positions: what the rules say about one visit in one session from one base.</summary>
internal sealed class WeekTables
{
    private readonly bool[][] _enterpriseOpen;
    private readonly bool[][] _requestOpen;
    private readonly int[][][] _kindsOf;
    private readonly HashSet<int>[] _recused;
    private readonly Reach _reach;
    private readonly TravelTimes _travel;
    private readonly Pin?[] _pins;
    private readonly Dictionary<string, int> _officers;

    public WeekTables(Problem problem)
    {
        Problem = problem;
        _officers = Positions(problem.Officers.Select(o => o.Id));
        Sessions = Positions(problem.Sessions.Select(s => s.Id));
        Bases = Positions(problem.Bases.Select(b => b.Id));
        Enterprises = Positions(problem.Enterprises.Select(e => e.Id));
        Requests = Positions(problem.Requests.Select(r => r.Id));
        var kinds = Positions(problem.Requests.Select(r => r.Certificate).Distinct(StringComparer.Ordinal));
        KindOf = [.. problem.Requests.Select(r => kinds[r.Certificate])];
        RequestsOf = problem.Requests.Select((r, i) => (Enterprise: Enterprises[r.Enterprise], Index: i)).ToLookup(x => x.Enterprise, x => x.Index);
        _enterpriseOpen = [.. problem.Enterprises.Select(e => Open(e.Sessions))];
        _requestOpen = [.. problem.Requests.Select(r => Open(r.Sessions))];
        Available = [.. problem.Officers.Select(o => Open(o.Sessions))];
        OfficersOf = [.. problem.Bases.Select(b => Enumerable.Range(0, problem.Officers.Count).Where(o => problem.Officers[o].Bases.Contains(b.Id)).ToArray())];
        _kindsOf = [.. problem.Officers.Select(o => problem.Sessions.Select(s => o.Certificates
            .Where(c => c.IsValidOn(s.Date) && kinds.ContainsKey(c.Id)).Select(c => kinds[c.Id]).Distinct().ToArray()).ToArray())];
        _recused = [.. problem.Enterprises.Select(e => e.Recused.Where(_officers.ContainsKey).Select(o => _officers[o]).ToHashSet())];
        _travel = new TravelTimes(problem);
        _reach = new Reach(problem, _travel);
        _pins = new Pin?[problem.Enterprises.Count];
        foreach (var pin in problem.Pins)
        {
            _pins[Enterprises[pin.Enterprise]] = pin;
        }
    }

    public Problem Problem { get; }

    public Dictionary<string, int> Sessions { get; }

    public Dictionary<string, int> Bases { get; }

    public Dictionary<string, int> Enterprises { get; }

    public Dictionary<string, int> Requests { get; }

    /// <summary>Kind of certificate of each request.</summary>
    public int[] KindOf { get; }

    public ILookup<int, int> RequestsOf { get; }

    /// <summary>Officers per base.</summary>
    public int[][] OfficersOf { get; }

    /// <summary>Per officer and session.</summary>
    public bool[][] Available { get; }

    public Pin? PinOf(int enterprise) => _pins[enterprise];

    public int Officer(string id) => _officers[id];

    public bool IsRecused(int enterprise, int officer) => _recused[enterprise].Contains(officer);

    public bool Holds(int officer, int session, int kind) => Array.IndexOf(_kindsOf[officer][session], kind) >= 0;

    public int Kinds(int officer, int session) => _kindsOf[officer][session].Length;

    public IReadOnlyList<int> BasesOf(int enterprise) => _reach.BasesOf(enterprise);

    public bool IsOpen(int enterprise, int session) => _enterpriseOpen[enterprise][session];

    /// <summary>Whether the rules and the pin let this visit take place then and from there, apart from people and time.</summary>
    public bool Allows(Stop stop, int session, int home)
    {
        var pin = _pins[stop.Enterprise];
        return _enterpriseOpen[stop.Enterprise][session]
            && stop.Requests.All(r => _requestOpen[r][session])
            && pin?.Exclude != true
            && (pin?.Session is null || Sessions[pin.Session] == session)
            && (pin?.Base is null || Bases[pin.Base] == home)
            && (pin?.Requests is null || pin.Requests.Select(r => Requests[r]).ToHashSet().SetEquals(stop.Requests));
    }

    public Stop StopOf(int enterprise, int[] requests) =>
        new(enterprise, requests, VisitDuration.Minutes(Problem.Rules, requests.Select(r => Problem.Requests[r].Minutes)));

    /// <summary>Minutes of driving of a route.</summary>
    public int Drive(int home, IReadOnlyList<Stop> stops)
    {
        var (here, sum) = (home, 0);
        foreach (var stop in stops)
        {
            sum += _travel.Between(here, _travel.PlaceOf(stop.Enterprise));
            here = _travel.PlaceOf(stop.Enterprise);
        }

        return sum + _travel.Between(here, home);
    }

    /// <summary>Minutes from one stop of a route, or from the base before the first, to the next.</summary>
    public int DriveTo(int home, IReadOnlyList<Stop> stops, int stop) =>
        _travel.Between(stop == 0 ? home : _travel.PlaceOf(stops[stop - 1].Enterprise), _travel.PlaceOf(stops[stop].Enterprise));

    private bool[] Open(IReadOnlyList<string>? sessions)
    {
        if (sessions is null)
        {
            return [.. Problem.Sessions.Select(_ => true)];
        }

        var open = new bool[Problem.Sessions.Count];
        foreach (var session in sessions)
        {
            open[Sessions[session]] = true;
        }

        return open;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);
}

/// <summary>One visit of a route.</summary>
/// <param name="Enterprise">Position of the enterprise.</param>
/// <param name="Requests">Positions of the served requests.</param>
/// <param name="Minutes">Time on site.</param>
internal sealed record Stop(int Enterprise, int[] Requests, int Minutes);
