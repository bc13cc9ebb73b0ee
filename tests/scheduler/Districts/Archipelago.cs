using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Districts;

/// <summary>Tiny random problems far apart under one roof: an enterprise is reached from its own island only.</summary>
internal static class Archipelago
{
    public static Problem Random(int seed, int islands = 3)
    {
        Problem[] all = [.. Enumerable.Range(0, islands).Select(i => Moved(TinyProblems.Random((seed * 10) + i), $"i{i}-", i * 3.0))];
        var rules = all[0].Rules with { NearestBases = 1 };
        return all[0] with
        {
            Id = $"archipelago-{seed}",
            Rules = rules,
            Bases = [.. all.SelectMany(p => p.Bases)],
            Officers = [.. all.SelectMany(p => p.Officers).Select(o => o.Sessions is null ? o : o with { Sessions = [all[0].Sessions[^1].Id] })],
            Enterprises = [.. all.SelectMany(p => p.Enterprises).Select(e => e.Sessions is null ? e : e with { Sessions = [all[0].Sessions[0].Id] })],
            Requests = [.. all.SelectMany(p => p.Requests).Select(r => r.Sessions is null ? r : r with { Sessions = [all[0].Sessions[^1].Id] })],
        };
    }

    /// <summary>The same with drives thrown with dice between all places, none of them a barrier.</summary>
    public static Problem Crooked(int seed)
    {
        Problem problem = Random(seed);
        var random = new Random(seed);
        var travel = new TravelTimes(problem);
        int places = travel.Places;
        return problem with
        {
            Travel = problem.Travel with
            {
                Minutes = [.. Enumerable.Range(0, places).Select(i => (IReadOnlyList<int>)[.. Enumerable.Range(0, places).Select(j => i == j ? 0 : Math.Min(travel.Between(i, j), 300) + random.Next(0, 30))])],
            },
        };
    }

    private static Problem Moved(Problem problem, string prefix, double degrees) => problem with
    {
        Bases = [.. problem.Bases.Select(b => b with { Id = prefix + b.Id, Location = East(b.Location, degrees), Central = true })],
        Officers = [.. problem.Officers.Select(o => o with { Id = prefix + o.Id, Bases = [.. o.Bases.Select(b => prefix + b)] })],
        Enterprises = [.. problem.Enterprises.Select(e => e with { Id = prefix + e.Id, Location = East(e.Location, degrees), Recused = [.. e.Recused.Select(o => prefix + o)] })],
        Requests = [.. problem.Requests.Select(r => r with { Id = prefix + r.Id, Enterprise = prefix + r.Enterprise })],
    };

    private static Location East(Location location, double degrees) => location with { Lon = location.Lon + degrees };
}
