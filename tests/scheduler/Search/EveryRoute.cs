using System.Numerics;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>One set of visits of a cell by chosen options, driven as short as may be.</summary>
internal sealed record EveryRoute(int[] Visits, CellStops.StopOption[] Options, ulong Certificates, int Drive)
{
    /// <summary>Certificates as numbered in the cell.</summary>
    public uint Needs => Options.Aggregate(0u, (needs, o) => needs | o.Needs);

    /// <summary>Every route of a cell that fits its session, by trying all sets, options and orders.</summary>
    public static IReadOnlyList<EveryRoute> Of(Instance instance, CellStops cell)
    {
        var routes = new List<EveryRoute>();
        for (int set = 1; set < 1 << cell.Visits.Length; set++)
        {
            int[] visits = [.. Enumerable.Range(0, cell.Visits.Length).Where(v => (set >> v & 1) != 0)];
            int drive = Shortest(cell, visits);
            foreach (CellStops.StopOption[] options in Choices(cell, visits))
            {
                if (drive + options.Sum(o => o.Minutes) <= cell.Cell.Minutes)
                {
                    ulong certificates = visits.Zip(options).Aggregate(0UL, (all, x) => all | instance.Visits[cell.Visits[x.First]].Options[x.Second.Index].Certificates);
                    routes.Add(new EveryRoute(visits, options, certificates, drive));
                }
            }
        }

        return routes;
    }

    /// <summary>The shortest of all orders, from the base and back.</summary>
    public static int Shortest(CellStops cell, IReadOnlyList<int> visits) => Orders(cell, 0, [.. visits]);

    /// <summary>Whether these officers of the cell, and no fewer than a team has, hold what the route needs.</summary>
    public bool CanBeDrivenBy(Instance instance, Cell cell, uint crew) =>
        BitOperations.PopCount(crew) >= instance.LeastOfficers && BitOperations.PopCount(crew) <= instance.Seats
        && Enumerable.Range(0, cell.Holders.Length).All(q => (Certificates >> q & 1) == 0 || BitOperations.PopCount(cell.Holders[q] & crew) >= instance.HoldersNeeded);

    /// <summary>Value less travel and the prices of the visits, in thousandths.</summary>
    public long Value(Instance instance, CellStops cell, Prices prices) =>
        Options.Sum(o => o.Value) - Visits.Sum(v => prices.Visits[cell.Visits[v]]) - (instance.TravelCost * Prices.Scale * Drive);

    /// <summary>Tells routes apart, whatever their order.</summary>
    public static string Name(IEnumerable<int> visits, IEnumerable<int> options) => string.Join(' ', visits.Zip(options).Order());

    public string Name() => Name(Visits, Options.Select(o => o.Index));

    private static int Orders(CellStops cell, int here, int[] left) => left.Length == 0
        ? cell.Between(here, 0)
        : left.Min(next => cell.Between(here, next + 1) + Orders(cell, next + 1, [.. left.Where(v => v != next)]));

    private static IEnumerable<CellStops.StopOption[]> Choices(CellStops cell, int[] visits) => visits.Aggregate(
        (IEnumerable<CellStops.StopOption[]>)[[]],
        (chosen, v) => chosen.SelectMany(c => cell.Options[v].Select(o => (CellStops.StopOption[])[.. c, o])));
}
