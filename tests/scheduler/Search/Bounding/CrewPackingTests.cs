using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class CrewPackingTests
{
    [Fact]
    public void The_best_crews_together_are_the_best_of_all_sets_that_share_nobody()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            Instance instance = InstanceBuilder.Build(SmallCells.Random(seed, officers: 6));
            var packing = new CrewPacking();
            foreach (Cell cell in instance.Cells.Where(c => c.Vehicles > 0))
            {
                var table = new CrewTable(instance, cell);
                long[] worth = [.. table.Crews.Select(_ => (long)random.Next(-20, 60))];
                packing.Start(table, i => worth[i]);
                for (uint officers = 0; officers < 1u << cell.Officers.Length; officers++)
                {
                    for (int teams = 0; teams <= cell.Vehicles; teams++)
                    {
                        long best = packing.Best(teams, officers);
                        Assert.True(best == Listed(table, worth, teams, officers, 0), $"seed {seed}: {best} for {teams} teams of {officers:b}");
                        Check(table, worth, packing.Choose(teams, officers), teams, officers, best, seed);
                    }
                }
            }
        }
    }

    private static void Check(CrewTable table, long[] worth, List<int> chosen, int teams, uint officers, long best, int seed)
    {
        Assert.True(chosen.Count <= teams && chosen.Sum(i => worth[i]) == best, $"seed {seed}: {chosen.Count} of {teams} teams, worth {chosen.Sum(i => worth[i])}");
        foreach (int crew in chosen)
        {
            Assert.True((table.Crews[crew].Officers & ~officers) == 0, $"seed {seed}: an officer is in two teams");
            officers &= ~table.Crews[crew].Officers;
        }
    }

    private static long Listed(CrewTable table, long[] worth, int teams, uint officers, int from)
    {
        long best = 0;
        for (int i = from; i < table.Crews.Length && teams > 0; i++)
        {
            if ((table.Crews[i].Officers & ~officers) == 0)
            {
                best = Math.Max(best, worth[i] + Listed(table, worth, teams - 1, officers & ~table.Crews[i].Officers, i + 1));
            }
        }

        return best;
    }
}
