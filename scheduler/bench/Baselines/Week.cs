using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Baselines;

/// <summary>
/// A problem by positions, for the methods that the planner is compared with. Written from the rules alone: what
/// these methods plan says nothing about the planner's own search.
/// </summary>
internal sealed class Week
{
    private readonly HashSet<int>[][] _held;
    private readonly int[][] _free;

    /// <exception cref="ArgumentException">The problem has pins or a previous plan, which these methods do not know.</exception>
    public Week(Problem problem)
    {
        if (problem.Pins.Count > 0 || problem.Previous is not null)
        {
            throw new ArgumentException("The methods that the planner is compared with take neither pins nor a previous plan.", nameof(problem));
        }

        Problem = problem;
        Travel = new TravelTimes(problem);
        Certificates = [.. problem.Requests.Select(r => r.Certificate).Distinct(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = Certificates.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        _held = [.. problem.Sessions.Select(s => problem.Officers.Select(o => Held(o, s, numbers)).ToArray())];
        _free = [.. from b in problem.Bases from s in problem.Sessions select FreeAt(b, s)];
        Stops = [.. ListStops(numbers)];
    }

    public Problem Problem { get; }

    public TravelTimes Travel { get; }

    public IReadOnlyList<string> Certificates { get; }

    /// <summary>Enterprises with something that may be served.</summary>
    public IReadOnlyList<Stop> Stops { get; }

    public Rules Rules => Problem.Rules;

    public int SessionCount => Problem.Sessions.Count;

    /// <summary>Officers who may start from a base in a session.</summary>
    public IReadOnlyList<int> Free(int home, int session) => _free[(home * SessionCount) + session];

    /// <summary>Most teams that vehicles and officers of a base allow in a session.</summary>
    public int Teams(int home, int session) => Math.Min(Problem.Bases[home].Vehicles, Free(home, session).Count / Rules.OfficersPerVisit);

    public bool Holds(int officer, int certificate, int session) => _held[session][officer].Contains(certificate);

    public int MostSessions(int officer) => Problem.Officers[officer].MaxSessions ?? SessionCount;

    public int Minutes(int session) => Problem.Sessions[session].Minutes;

    /// <summary>Score paid for one officer in one team.</summary>
    public long OfficerCost(int session) => (long)Problem.Objective.OfficerMinute * Minutes(session);

    private static HashSet<int> Held(Officer officer, Session session, Dictionary<string, int> numbers) =>
        [.. officer.Certificates.Where(c => c.IsValidOn(session.Date) && numbers.ContainsKey(c.Id)).Select(c => numbers[c.Id])];

    private int[] FreeAt(Base home, Session session) => [.. Problem.Officers.Index()
        .Where(o => o.Item.Bases.Contains(home.Id, StringComparer.Ordinal) && o.Item.Sessions?.Contains(session.Id, StringComparer.Ordinal) != false && o.Item.MaxSessions != 0)
        .Select(o => o.Index)];

    private IEnumerable<Stop> ListStops(Dictionary<string, int> numbers)
    {
        var reach = new Reach(Problem, Travel);
        Dictionary<string, int> officers = Problem.Officers.Index().ToDictionary(o => o.Item.Id, o => o.Index, StringComparer.Ordinal);
        ILookup<string, Request> requests = Problem.Requests.ToLookup(r => r.Enterprise, StringComparer.Ordinal);
        foreach ((int e, Enterprise enterprise) in Problem.Enterprises.Index())
        {
            IReadOnlyList<Choice> choices = Choices.Of(Problem, numbers, enterprise, [.. requests[enterprise.Id]]);
            int place = Travel.PlaceOf(e);
            if (choices.Count > 0)
            {
                yield return new Stop(e, place, [.. reach.BasesOf(e).OrderBy(b => Travel.Between(b, place))], enterprise.Recused.Where(officers.ContainsKey).Select(o => officers[o]).ToHashSet(), choices);
            }
        }
    }
}
