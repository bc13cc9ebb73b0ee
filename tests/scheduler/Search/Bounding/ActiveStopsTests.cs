using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class ActiveStopsTests
{
    [Fact]
    public void No_extension_of_earlier_stops_adds_more_than_was_said()
    {
        for (int seed = 1; seed <= 40; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed)), 1);
            Instance instance = lagrangian.Rows.Instance;
            Prices prices = SmallCells.Priced(lagrangian, seed);
            foreach (CellStops cell in lagrangian.Cells)
            {
                var stops = new ActiveStops();
                stops.Collect(cell, prices.Visits, 0, instance.TravelCost * Prices.Scale, _ => true);
                for (int from = 0; from <= stops.Count; from++)
                {
                    Compare(instance, cell, prices, stops, from, seed);
                }
            }
        }
    }

    /// <summary>Every route, parted into its stops before a position and those from there on, which extend them.</summary>
    private static void Compare(Instance instance, CellStops cell, Prices prices, ActiveStops stops, int from, int seed)
    {
        var before = new HashSet<int>(Enumerable.Range(0, from).Select(i => stops[i].Visit));
        var after = new HashSet<int>(Enumerable.Range(from, stops.Count - from).Select(i => stops[i].Visit));
        foreach (EveryRoute route in EveryRoute.Of(instance, cell).Where(r => r.Visits.All(v => before.Contains(v) || after.Contains(v))))
        {
            var kept = route.Visits.Zip(route.Options).Where(x => before.Contains(x.First)).ToArray();
            var rest = route with { Visits = [.. kept.Select(x => x.First)], Options = [.. kept.Select(x => x.Second)], Drive = EveryRoute.Shortest(cell, [.. kept.Select(x => x.First)]) };
            int minutes = cell.Cell.Minutes - rest.Drive - rest.Options.Sum(o => o.Minutes);
            long added = route.Value(instance, cell, prices) - rest.Value(instance, cell, prices);
            Assert.True(added <= stops.AtMost(from, minutes), $"seed {seed}: {route.Name()} adds {added} from stop {from} on, at most {stops.AtMost(from, minutes)} was said");
        }
    }
}
