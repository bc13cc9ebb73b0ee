using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>
/// Divides a problem into parts that share nothing: no enterprise can be reached from two of them, and no officer
/// serves in two. Planning them apart loses nothing, and their bounds add up.
/// </summary>
public static class Split
{
    /// <summary>Visits up to which a problem is planned as a whole.</summary>
    public const int LargestWhole = 1500;

    /// <summary>Visits up to which small parts are put together into one.</summary>
    public const int Together = 1000;

    /// <summary>Enterprises that somebody asks to inspect: each is one visit at most.</summary>
    /// <param name="problem">A validated problem.</param>
    public static int Visits(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Requests.Select(r => r.Enterprise).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>
    /// The parts, in the order of their bases in the file. Each is a valid problem under the id of the whole: the reach
    /// of an enterprise, its pin, its requests and what the previous plan promised to it are the same as in the whole.
    /// Bases and officers from which nothing can be reached belong to no part.
    /// </summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="together">Visits up to which small parts are put together into one; 0 keeps all apart.</param>
    /// <returns>At least one part; the problem itself when it does not divide.</returns>
    public static IReadOnlyList<Problem> Of(Problem problem, int together = Together)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Bases.Count == 0 || problem.Enterprises.Count == 0)
        {
            return [problem];
        }

        var atlas = new Atlas(problem);
        Links links = Link(atlas);
        ILookup<int, int> enterprises = Enumerable.Range(0, problem.Enterprises.Count).ToLookup(e => links.Of(atlas.Reach.BasesOf(e)[0]));
        int[][] parts = Pack(enterprises, atlas, together);
        if (parts.Length == 1)
        {
            return [problem];
        }

        var restriction = new Restriction(problem, atlas.Reach);
        ILookup<int, int> bases = Enumerable.Range(0, problem.Bases.Count).ToLookup(links.Of);
        ILookup<int, Officer> officers = problem.Officers.ToLookup(o => links.Of(atlas.Base(o.Bases[0])));
        return [.. parts.Select((roots, i) => restriction.To(
            roots.SelectMany(r => bases[r]).ToHashSet(),
            [.. roots.SelectMany(r => enterprises[r]).Order()],
            roots.Length == 1 ? [.. officers[roots[0]]] : [.. problem.Officers.Where(o => roots.Contains(links.Of(atlas.Base(o.Bases[0]))))],
            takesStrays: i == 0))];
    }

    private static Links Link(Atlas atlas)
    {
        var links = new Links(atlas.Problem.Bases.Count);
        foreach (Officer officer in atlas.Problem.Officers)
        {
            links.Add(atlas.BasesOf(officer));
        }

        for (int e = 0; e < atlas.Problem.Enterprises.Count; e++)
        {
            if (atlas.Matters(e))
            {
                links.Add(atlas.Reach.BasesOf(e).Concat(atlas.PinnedTo(e)));
            }
        }

        return links;
    }

    /// <summary>Puts small parts together, the largest first, each where there is still room.</summary>
    private static int[][] Pack(ILookup<int, int> enterprises, Atlas atlas, int together)
    {
        var packs = new List<(List<int> Roots, int Visits)>();
        foreach (var (root, visits) in enterprises.Select(g => (g.Key, Visits: g.Count(atlas.Matters))).OrderByDescending(g => g.Visits).ThenBy(g => g.Key))
        {
            int fit = packs.FindIndex(p => p.Visits + visits <= together);
            if (fit < 0)
            {
                packs.Add(([root], visits));
            }
            else
            {
                packs[fit].Roots.Add(root);
                packs[fit] = (packs[fit].Roots, packs[fit].Visits + visits);
            }
        }

        return [.. packs.Select(p => p.Roots.Order().ToArray()).OrderBy(roots => roots[0])];
    }
}
