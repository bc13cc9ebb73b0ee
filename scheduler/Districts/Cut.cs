using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>
/// Cuts a problem that does not divide into districts of neighbouring bases. Each enterprise and each officer belongs to
/// one district, so plans of the districts fit together; what is lost at the seams has to be found afterwards.
/// </summary>
internal static class Cut
{
    /// <summary>Districts, each a valid problem under the id of the whole; the problem itself when it cannot be cut.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="largest">Visits that a district should not exceed.</param>
    public static IReadOnlyList<Problem> Into(Problem problem, int largest)
    {
        if (problem.Bases.Count == 0)
        {
            return [problem];
        }

        var atlas = new Atlas(problem);
        int[] homes = Homes(atlas);
        int[] districts = Districts(atlas, homes, largest);
        int count = districts.Max() + 1;
        if (count == 1)
        {
            return [problem];
        }

        var restriction = new Restriction(problem, atlas.Reach);
        ILookup<int, Officer> officers = problem.Officers.ToLookup(o => districts[atlas.Base(o.Bases[0])]);
        return [.. Enumerable.Range(0, count).Select(d => restriction.To(
            Enumerable.Range(0, districts.Length).Where(b => districts[b] == d).ToHashSet(),
            [.. Enumerable.Range(0, homes.Length).Where(e => districts[homes[e]] == d)],
            [.. officers[d].Select(o => o with { Bases = [.. o.Bases.Where(b => districts[atlas.Base(b)] == d)] })],
            takesStrays: d == 0))];
    }

    /// <summary>The base that each enterprise goes with: the pinned one, else that of the previous plan, else the nearest with vehicles.</summary>
    private static int[] Homes(Atlas atlas)
    {
        var problem = atlas.Problem;
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (team, visit) in problem.Previous?.Teams.SelectMany(t => t.Visits.Select(v => (t, v))) ?? [])
        {
            before.TryAdd(visit.Enterprise, team.Base);
        }

        return [.. Enumerable.Range(0, problem.Enterprises.Count).Select(e =>
        {
            IReadOnlyList<int> reach = atlas.Reach.BasesOf(e);
            int previous = before.TryGetValue(problem.Enterprises[e].Id, out string? home) ? reach.FirstOrDefault(b => problem.Bases[b].Id == home, -1) : -1;
            int nearest = reach.FirstOrDefault(b => problem.Bases[b].Vehicles > 0, reach[0]);
            return atlas.PinnedTo(e).Intersect(reach).FirstOrDefault(previous >= 0 ? previous : nearest);
        })];
    }

    /// <summary>The district of each base: the county is halved by visits across its longer side until the halves are small enough. A pin's bases and those of its officers stay together.</summary>
    private static int[] Districts(Atlas atlas, int[] homes, int largest)
    {
        Problem problem = atlas.Problem;
        var links = new Links(problem.Bases.Count);
        for (int e = 0; e < homes.Length; e++)
        {
            if (atlas.PinnedTo(e).ToArray() is { Length: > 0 } bases)
            {
                links.Add(bases.Append(homes[e]));
            }
        }

        var load = new int[problem.Bases.Count];
        for (int e = 0; e < homes.Length; e++)
        {
            load[homes[e]] += atlas.Matters(e) ? 1 : 0;
        }

        Block[] blocks = [.. Enumerable.Range(0, problem.Bases.Count).GroupBy(links.Of).Select(g => new Block(
            [.. g], g.Sum(b => load[b]), g.Average(b => problem.Bases[b].Location.Lat), g.Average(b => problem.Bases[b].Location.Lon)))];
        var districts = new int[problem.Bases.Count];
        int next = 0;
        var open = new Stack<Block[]>([blocks]);
        while (open.TryPop(out Block[]? group))
        {
            if (group.Length > 1 && group.Sum(b => b.Visits) > largest)
            {
                (Block[] one, Block[] other) = Halve(group);
                open.Push(other);
                open.Push(one);
                continue;
            }

            foreach (int b in group.SelectMany(g => g.Bases))
            {
                districts[b] = next;
            }

            next++;
        }

        return districts;
    }

    private static (Block[] One, Block[] Other) Halve(Block[] group)
    {
        double narrow = Math.Cos(double.DegreesToRadians(group[0].Lat));
        bool alongLat = group.Max(b => b.Lat) - group.Min(b => b.Lat) > narrow * (group.Max(b => b.Lon) - group.Min(b => b.Lon));
        Block[] ordered = [.. group.OrderBy(b => alongLat ? b.Lat : b.Lon).ThenBy(b => b.Bases[0])];
        int half = group.Sum(b => b.Visits) / 2;
        int sum = ordered[0].Visits;
        int count = 1;
        while (count < ordered.Length - 1 && sum + (ordered[count].Visits / 2) <= half)
        {
            sum += ordered[count++].Visits;
        }

        return (ordered[..count], ordered[count..]);
    }

    /// <summary>Bases that stay together, the visits that go with them, and where they lie.</summary>
    private sealed record Block(int[] Bases, int Visits, double Lat, double Lon);
}
