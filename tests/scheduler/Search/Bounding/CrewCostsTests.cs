using System.Numerics;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class CrewCostsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_cheapest_listed_crew_is_the_cheapest_of_all(int holders)
    {
        for (int seed = 1; seed <= 40; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed, officers: 7, holders: holders)), 1);
            Compare(lagrangian, seed, (cheapest, least, at) => Assert.True(cheapest == least, $"{at}: {cheapest} instead of {least}"), isListed: true);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_cheapest_crew_of_a_large_cell_is_never_put_too_dear(int holders)
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed, officers: 16, holders: holders)), 1);
            Compare(lagrangian, seed, (cheapest, least, at) => Assert.True(holders == 1 ? cheapest == least : cheapest <= least, $"{at}: {cheapest} for {least}"), isListed: false);
        }
    }

    [Fact]
    public void The_crew_found_in_a_large_cell_holds_what_is_asked_for_and_costs_least()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            Instance instance = InstanceBuilder.Build(SmallCells.Random(seed, officers: 16));
            var lagrangian = new Lagrangian(instance, 1);
            CrewTable table = lagrangian.Cells[0].Crews;
            var costs = new CrewCosts(instance);
            costs.Start(table, SmallCells.Priced(lagrangian, seed));
            for (uint needs = 0; needs < 1u << table.Kinds; needs++)
            {
                ulong crew = new CheapestCrew(instance).Find(table, costs.Officers, needs);
                if (costs.Cheapest[needs] == long.MaxValue)
                {
                    Assert.True(crew == 0, $"seed {seed}: a crew where there is none");
                    continue;
                }

                int[] members = [.. Enumerable.Range(0, table.Skills.Length).Where(i => (crew >> i & 1) != 0)];
                Assert.True(members.Length >= instance.LeastOfficers && members.Length <= instance.Seats, $"seed {seed}: a crew of {members.Length}");
                Assert.True((needs & ~members.Aggregate(0u, (held, i) => held | table.Skills[i])) == 0, $"seed {seed}, certificates {needs:b}: {crew:b} does not hold them");
                Assert.True(costs.Cheapest[needs] == members.Sum(i => costs.Officers[i]), $"seed {seed}, certificates {needs:b}");
            }
        }
    }

    private static void Compare(Lagrangian lagrangian, int seed, Action<long, long, string> compare, bool isListed)
    {
        Instance instance = lagrangian.Rows.Instance;
        Prices prices = SmallCells.Priced(lagrangian, seed);
        var costs = new CrewCosts(instance);
        foreach (CrewTable table in lagrangian.Cells.Select(c => c.Crews).Where(t => t.IsListed == isListed))
        {
            costs.Start(table, prices);
            long[] least = Least(instance, table, prices);
            for (int set = 0; set < least.Length; set++)
            {
                compare(costs.Cheapest[set], least[set], $"seed {seed}, certificates {set:b}");
            }
        }
    }

    /// <summary>Per set of certificates, by going through all crews.</summary>
    private static long[] Least(Instance instance, CrewTable table, Prices prices)
    {
        Cell cell = table.Cell;
        ulong[] holders = [.. Enumerable.Range(0, table.Kinds).Select(k => cell.Holders[Enumerable.Range(0, cell.Holders.Length).Single(q => table.Local(1UL << q) == 1u << k)])];
        var least = new long[1 << table.Kinds];
        Array.Fill(least, long.MaxValue);
        for (uint crew = 1; crew < 1u << cell.Officers.Length; crew++)
        {
            if (BitOperations.PopCount(crew) < instance.LeastOfficers || BitOperations.PopCount(crew) > instance.Seats)
            {
                continue;
            }

            long cost = Enumerable.Range(0, cell.Officers.Length).Where(i => (crew >> i & 1) != 0).Sum(i => prices.OfficerIn(cell, i));
            for (int set = 0; set < least.Length; set++)
            {
                if (cost < least[set] && Enumerable.Range(0, table.Kinds).All(k => (set >> k & 1) == 0 || BitOperations.PopCount(holders[k] & crew) >= instance.HoldersNeeded))
                {
                    least[set] = cost;
                }
            }
        }

        return least;
    }
}
