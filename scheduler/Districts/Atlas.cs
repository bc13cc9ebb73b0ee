using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>Who can be sent where: what all ways of dividing a problem look at.</summary>
internal sealed class Atlas
{
    private readonly Dictionary<string, int> _bases;
    private readonly Dictionary<string, Officer> _officers;
    private readonly Dictionary<string, Pin> _pins = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked;

    public Atlas(Problem problem)
    {
        Problem = problem;
        Reach = new Reach(problem, new TravelTimes(problem));
        _bases = problem.Bases.Index().ToDictionary(b => b.Item.Id, b => b.Index, StringComparer.Ordinal);
        _officers = problem.Officers.ToDictionary(o => o.Id, StringComparer.Ordinal);
        _asked = problem.Requests.Select(r => r.Enterprise).ToHashSet(StringComparer.Ordinal);
        foreach (Pin pin in problem.Pins)
        {
            _pins.TryAdd(pin.Enterprise, pin);
        }
    }

    public Problem Problem { get; }

    public Reach Reach { get; }

    public int Base(string id) => _bases[id];

    /// <summary>The bases of an officer, the first being home.</summary>
    public IEnumerable<int> BasesOf(Officer officer) => officer.Bases.Select(b => _bases[b]);

    /// <summary>True when the enterprise is asked for or pinned; nobody goes to the others.</summary>
    public bool Matters(int enterprise) => _asked.Contains(Problem.Enterprises[enterprise].Id) || _pins.ContainsKey(Problem.Enterprises[enterprise].Id);

    /// <summary>The bases that the enterprise's pin names, by themselves or through officers; empty without such a pin.</summary>
    public IEnumerable<int> PinnedTo(int enterprise) => _pins.TryGetValue(Problem.Enterprises[enterprise].Id, out Pin? pin)
        ? [.. pin.Base is { } home ? [_bases[home]] : Array.Empty<int>(), .. (pin.Officers ?? []).SelectMany(o => BasesOf(_officers[o]))]
        : [];
}
