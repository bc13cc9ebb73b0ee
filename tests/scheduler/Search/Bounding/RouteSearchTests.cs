using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class RouteSearchTests
{
    private const int Seeds = 80;

    [Fact]
    public void The_best_route_for_every_set_of_certificates_is_the_best_of_all_routes()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed)), 1);
            Instance instance = lagrangian.Rows.Instance;
            Prices prices = SmallCells.Priced(lagrangian, seed);
            var search = new RouteSearch();
            foreach (CellStops cell in lagrangian.Cells)
            {
                IReadOnlyList<EveryRoute> all = EveryRoute.Of(instance, cell);
                long[] floors = Floors(new Random(seed), cell.Crews.Kinds);
                List<Route> known = [.. all.Where(r => floors[r.Needs] < long.MaxValue && r.Visits.Length == 2).Take(3).Select(r => new Route(r.Visits, [.. r.Options.Select(o => o.Index)], r.Needs))];
                search.Best(cell, prices.Visits, instance.TravelCost * Prices.Scale, floors, known);

                Assert.False(search.WasCut, $"seed {seed}");
                for (uint set = 0; set < floors.Length && floors[set] < long.MaxValue; set++)
                {
                    long best = all.Where(r => (r.Needs & ~set) == 0).Select(r => r.Value(instance, cell, prices)).DefaultIfEmpty(long.MinValue).Max();
                    Assert.True(search.FloorOf(set) == Math.Max(floors[set], best), $"seed {seed}, certificates {set:b}: {search.FloorOf(set)} instead of {best} above {floors[set]}");
                    Assert.True(best <= search.Crude, $"seed {seed}: {best} is more than {search.Crude}");
                    Assert.True(best > floors[set] == search.RouteOf(set) is not null, $"seed {seed}, certificates {set:b}");
                    if (search.RouteOf(set) is { } route)
                    {
                        Assert.True(best == route.Value(cell, prices.Visits, instance.TravelCost * Prices.Scale) && (route.Needs & ~set) == 0, $"seed {seed}, certificates {set:b}: another route is told");
                    }
                }
            }
        }
    }

    [Fact]
    public void All_routes_above_the_floors_are_listed_and_no_others()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed)), 1);
            Instance instance = lagrangian.Rows.Instance;
            Prices prices = SmallCells.Priced(lagrangian, seed);
            var random = new Random(seed);
            var search = new RouteSearch();
            foreach (CellStops cell in lagrangian.Cells)
            {
                long least = -random.Next(0, 800_000);
                long[] floors = [.. Floors(random, cell.Crews.Kinds).Select(f => f == long.MaxValue ? f : f - random.Next(0, 2) * 900_000)];
                Array.Sort(floors);
                string[] expected = [.. EveryRoute.Of(instance, cell)
                    .Where(r => r.Visits.Zip(r.Options).All(x => x.Second.Value - prices.Visits[cell.Visits[x.First]] > least) && floors[r.Needs] < long.MaxValue && r.Value(instance, cell, prices) > floors[r.Needs])
                    .Select(r => r.Name())];

                search.All(cell, prices.Visits, instance.TravelCost * Prices.Scale, floors, least, int.MaxValue);

                Assert.False(search.WasCut, $"seed {seed}");
                string[] found = [.. search.Found.Select(r => EveryRoute.Name(r.Visits, r.Options))];
                Assert.True(expected.Order().SequenceEqual(found.Order()), $"seed {seed}: {found.Length} routes instead of {expected.Length}");
                Assert.All(search.Found, r => Assert.True(EveryRoute.Shortest(cell, r.Visits) == r.Drive(cell), $"seed {seed}: a detour"));
            }
        }
    }

    [Fact]
    public void A_list_that_is_not_complete_says_so()
    {
        var lagrangian = new Lagrangian(InstanceBuilder.Build(Given.Problem()), 1);
        CellStops cell = lagrangian.Cells[0];
        var floors = new long[1 << cell.Crews.Kinds];
        var search = new RouteSearch();

        search.All(cell, new Prices(lagrangian.Rows).Visits, 0, floors, 0, most: 1);

        Assert.True(search.WasCut);
    }

    /// <summary>Grow with the set; those that hold a certificate which nobody has are not to be reached.</summary>
    private static long[] Floors(Random random, int kinds)
    {
        long step = random.Next(0, 500_000);
        uint nobody = random.Next(3) == 0 && kinds > 1 ? 1u << (kinds - 1) : 0;
        return [.. Enumerable.Range(0, 1 << kinds).Select(set => ((uint)set & nobody) != 0 ? long.MaxValue : step * System.Numerics.BitOperations.PopCount((uint)set))];
    }
}
