using System.Numerics;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Mastering;
using Inspection.Scheduler.Tests.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Mastering;

/// <summary>What the master rests its proof on: no team that a better plan could have is missing, and none loses more than is said.</summary>
public sealed class CellColumnsTests
{
    [Fact]
    public void Every_team_of_a_plan_near_the_bound_is_listed_whatever_the_prices()
    {
        int near = 0;
        for (int seed = 1; seed <= 120; seed++)
        {
            Problem problem = seed % 3 == 0 ? AnyMatrixTests.Crooked(seed) : TinyProblems.Random(seed);
            if (seed % 2 == 0)
            {
                problem = TinyProblems.Disturbed(problem, LagrangianTests.PreviousOf(problem), seed) with { Pins = [] };
            }

            near += Compare(InstanceBuilder.Build(problem), seed);
        }

        Assert.True(near > 200, $"Only {near} teams were near enough.");
    }

    [Fact]
    public void Nothing_is_missing_in_cells_with_more_officers_than_are_listed()
    {
        int near = 0;
        for (int seed = 1; seed <= 4; seed++)
        {
            near += Compare(InstanceBuilder.Build(SmallCells.Random(seed, officers: 16, enterprises: 2).Base("b1", b => b with { Vehicles = 1 + (seed % 2) }).Rules(r => r with { OfficersPerVisit = 1, Seats = 2 })), seed);
        }

        Assert.True(near > 100, $"Only {near} teams were near enough.");
    }

    [Fact]
    public void A_complete_pool_has_every_team_of_every_better_plan()
    {
        int complete = 0;
        for (int seed = 1; seed <= 120; seed++)
        {
            Instance instance = InstanceBuilder.Build(seed % 3 == 0 ? AnyMatrixTests.Crooked(seed) : TinyProblems.Random(seed));
            var incumbent = new Incumbent(instance, new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None), null);
            var nothing = new Solution(instance, new StaffingMemo(instance));
            incumbent.Offer(nothing);
            var bound = new Bound(instance, incumbent, threads: 1);
            bound.Run(() => false);

            var pool = ColumnPool.For(instance, bound, nothing, [], bound.Gap(0), most: 5000, lists: true);

            if (pool.IsComplete)
            {
                complete++;
                var week = new EveryTeam(instance);
                Assert.All(week.All.Where(t => week.BestWith(t) > 0), t => Assert.True(pool.Columns.Any(c => IsOf(c, t)), $"seed {seed}: {t} of a plan of {week.BestWith(t)} is missing"));
            }
        }

        Assert.True(complete >= 60, $"Only {complete} pools were complete.");
    }

    /// <summary>Returns how many teams had to be listed. A list may say that it is not complete, but not lose a team silently.</summary>
    private static int Compare(Instance instance, int seed)
    {
        var incumbent = new Incumbent(instance, new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None), null);
        var bound = new Bound(instance, incumbent, threads: 1);
        bound.Run(() => false);
        var lagrangian = new Lagrangian(instance, 1);
        var week = new EveryTeam(instance);
        var teams = week.All.Select(t => (Team: t, Score: week.BestWith(t))).Where(t => t.Score is not null).ToArray();
        int near = 0;
        for (int round = 0; round < 6; round++)
        {
            Prices prices = round % 2 == 0 && bound.BestPrices is { } best ? best : SmallCells.Priced(lagrangian, (1000 * seed) + round);
            long value = lagrangian.Evaluate(prices, () => false)!.Value;
            long most = new Random(seed + round).Next(0, 200_000 << round);
            var columns = new List<TeamColumn>();
            bool isComplete = new CellColumns(instance, lagrangian, prices).AddAll(most, columns, int.MaxValue);
            var byCell = columns.ToLookup(c => c.Cell);
            foreach (var (team, score) in teams)
            {
                TeamColumn[] its = [.. byCell[team.Cell].Where(c => IsOf(c, team))];
                long below = value - ((score!.Value - bound.Apart) * Prices.Scale);
                near += isComplete && below < most ? 1 : 0;
                Assert.True(below >= most || its.Length > 0 || !isComplete, $"seed {seed}, round {round}: {team} loses {below} of {most} and is missing");
                Assert.True(its.All(c => c.Loss <= below), $"seed {seed}, round {round}: {team} is only {below} below the bound");
            }
        }

        return near;
    }

    /// <summary>The same visits by the same options, with a core among the team's officers.</summary>
    private static bool IsOf(TeamColumn column, EveryTeam.Team team)
    {
        int[] order = [.. Enumerable.Range(0, column.Visits.Length).OrderBy(i => column.Visits[i])];
        return column.Cell == team.Cell && column.Visits.Sum(v => 1 << v) == team.Visits && order.Select(i => column.Options[i]).SequenceEqual(team.Options)
            && (column.Core & ~team.Officers) == 0 && column.Size <= BitOperations.PopCount(team.Officers);
    }
}
