using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>A problem by positions in its lists, with what explaining asks for often worked out once. Never changes.</summary>
internal sealed class Week
{
    private readonly TravelTimes _times;
    private readonly Reach _reach;
    private readonly int[][] _until;
    private readonly int[] _days;
    private readonly bool[][] _available;
    private readonly HashSet<int>[] _recused;
    private readonly bool[][] _enterpriseOpen;
    private readonly bool[]?[] _requestOpen;

    public Week(Problem problem)
    {
        Problem = problem;
        _times = new TravelTimes(problem);
        _reach = new Reach(problem, _times);
        SessionOf = Positions(problem.Sessions.Select(s => s.Id));
        BaseOf = Positions(problem.Bases.Select(b => b.Id));
        OfficerOf = Positions(problem.Officers.Select(o => o.Id));
        EnterpriseOf = Positions(problem.Enterprises.Select(e => e.Id));
        RequestOf = Positions(problem.Requests.Select(r => r.Id));
        var kinds = Positions(problem.Requests.Select(r => r.Certificate).Distinct(StringComparer.Ordinal));
        KindIds = [.. kinds.OrderBy(k => k.Value).Select(k => k.Key)];
        Kind = [.. problem.Requests.Select(r => kinds[r.Certificate])];
        Enterprise = [.. problem.Requests.Select(r => EnterpriseOf[r.Enterprise])];
        _days = [.. problem.Sessions.Select(s => s.Date.DayNumber)];
        _until = [.. problem.Officers.Select(o => Until(o, kinds))];
        _available = [.. problem.Officers.Select(o => Open(o.Sessions))];
        _recused = [.. problem.Enterprises.Select(e => e.Recused.Select(id => OfficerOf.GetValueOrDefault(id, -1)).ToHashSet())];
        _enterpriseOpen = [.. problem.Enterprises.Select(e => Open(e.Sessions))];
        _requestOpen = [.. problem.Requests.Select(r => r.Sessions is null ? null : Open(r.Sessions))];
        var requests = Enumerable.Range(0, problem.Requests.Count).ToLookup(r => Enterprise[r]);
        Requests = [.. problem.Enterprises.Select((_, e) => requests[e].ToArray())];
        OfficersOf = [.. problem.Bases.Select(b => Enumerable.Range(0, problem.Officers.Count).Where(o => problem.Officers[o].Bases.Contains(b.Id)).ToArray())];
        Pins = [.. problem.Enterprises.Select(_ => (Pin?)null)];
        foreach (var pin in problem.Pins)
        {
            Pins[EnterpriseOf[pin.Enterprise]] ??= pin;
        }
    }

    public Problem Problem { get; }

    public int Sessions => _days.Length;

    public int Bases => Problem.Bases.Count;

    /// <summary>The kinds of certificates that requests ask for, by position.</summary>
    public IReadOnlyList<string> KindIds { get; }

    /// <summary>Kind of certificate of each request.</summary>
    public int[] Kind { get; }

    /// <summary>Enterprise of each request.</summary>
    public int[] Enterprise { get; }

    /// <summary>Requests of each enterprise.</summary>
    public int[][] Requests { get; }

    /// <summary>Officers of each base.</summary>
    public int[][] OfficersOf { get; }

    /// <summary>The pin of each enterprise, or null.</summary>
    public Pin?[] Pins { get; }

    public IReadOnlyDictionary<string, int> SessionOf { get; }

    public IReadOnlyDictionary<string, int> BaseOf { get; }

    public IReadOnlyDictionary<string, int> OfficerOf { get; }

    public IReadOnlyDictionary<string, int> EnterpriseOf { get; }

    public IReadOnlyDictionary<string, int> RequestOf { get; }

    public IReadOnlyList<int> InReach(int enterprise) => _reach.BasesOf(enterprise);

    public int Drive(int from, int to) => _times.Between(from, to);

    public int PlaceOf(int enterprise) => _times.PlaceOf(enterprise);

    public int Length(int session) => Problem.Sessions[session].Minutes;

    public bool Holds(int officer, int kind, int session) => _until[officer][kind] >= _days[session];

    public bool Available(int officer, int session) => _available[officer][session];

    public bool Recused(int officer, int enterprise) => _recused[enterprise].Contains(officer);

    public bool IsOpen(int enterprise, int session) => _enterpriseOpen[enterprise][session];

    /// <summary>True when the matter may be inspected then, whatever the enterprise's own sessions are.</summary>
    public bool Permits(int request, int session) => _requestOpen[request]?[session] != false;

    /// <summary>Sessions that are open for the enterprise and the request together.</summary>
    public IEnumerable<int> OpenFor(int request) => Enumerable.Range(0, Sessions).Where(s => IsOpen(Enterprise[request], s) && Permits(request, s));

    private bool[] Open(IReadOnlyList<string>? ids)
    {
        var open = new bool[Problem.Sessions.Count];
        if (ids is null)
        {
            Array.Fill(open, true);
        }

        foreach (var id in ids ?? [])
        {
            open[SessionOf[id]] = true;
        }

        return open;
    }

    private static int[] Until(Officer officer, Dictionary<string, int> kinds)
    {
        var until = new int[kinds.Count];
        Array.Fill(until, -1);
        foreach (var certificate in officer.Certificates)
        {
            if (kinds.TryGetValue(certificate.Id, out var kind))
            {
                until[kind] = Math.Max(until[kind], certificate.ValidUntil?.DayNumber ?? int.MaxValue);
            }
        }

        return until;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            positions.TryAdd(id, positions.Count);
        }

        return positions;
    }
}
