using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>Where districts of a cut meet.</summary>
internal static class Seams
{
    /// <summary>
    /// For every two districts that share an enterprise's reach or an officer: the bases next to the cut, those with
    /// the most to share first, as many as hold <paramref name="largest"/> visits at most.
    /// </summary>
    /// <param name="atlas">Of the whole problem.</param>
    /// <param name="districts">The districts of the cut.</param>
    /// <param name="largest">Visits that the bases of one seam should not exceed together.</param>
    public static IReadOnlyList<HashSet<int>> Of(Atlas atlas, IReadOnlyList<Problem> districts, int largest)
    {
        var (district, visits) = Own(atlas, districts);
        var shared = new SortedDictionary<(int, int), Dictionary<int, int>>();
        for (int e = 0; e < atlas.Problem.Enterprises.Count; e++)
        {
            if (atlas.Matters(e))
            {
                Count(atlas.Reach.BasesOf(e));
            }
        }

        foreach (Officer officer in atlas.Problem.Officers)
        {
            Count([.. atlas.BasesOf(officer)]);
        }

        return [.. shared.Values.Select(Bases)];

        void Count(IReadOnlyList<int> bases)
        {
            foreach (var (one, other) in bases.SelectMany(one => bases.Select(other => (one, other))).Where(p => district[p.one] < district[p.other]))
            {
                var key = (district[one], district[other]);
                if (!shared.TryGetValue(key, out Dictionary<int, int>? counts))
                {
                    shared.Add(key, counts = []);
                }

                counts[one] = counts.GetValueOrDefault(one) + 1;
                counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        HashSet<int> Bases(Dictionary<int, int> counts)
        {
            int room = largest;
            return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).TakeWhile((c, i) => (room -= visits[c.Key]) >= 0 || i < 2).Select(c => c.Key)];
        }
    }

    /// <summary>The district of each base, and the visits that lie nearest to it.</summary>
    private static (int[] District, int[] Visits) Own(Atlas atlas, IReadOnlyList<Problem> districts)
    {
        var district = new int[atlas.Problem.Bases.Count];
        foreach (var (i, part) in districts.Index())
        {
            foreach (Officer officer in part.Officers)
            {
                foreach (int b in atlas.BasesOf(officer))
                {
                    district[b] = i;
                }
            }

            foreach (Base home in part.Bases.Where(b => b.Vehicles > 0))
            {
                district[atlas.Base(home.Id)] = i;
            }
        }

        var visits = new int[district.Length];
        for (int e = 0; e < atlas.Problem.Enterprises.Count; e++)
        {
            visits[atlas.Reach.BasesOf(e)[0]] += atlas.Matters(e) ? 1 : 0;
        }

        return (district, visits);
    }
}
