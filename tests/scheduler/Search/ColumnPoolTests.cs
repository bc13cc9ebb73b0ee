using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Mastering;

namespace Inspection.Scheduler.Tests.Search;

public sealed class ColumnPoolTests
{
    [Fact]
    public void A_team_that_drives_in_a_poor_order_is_offered_the_better_one()
    {
        Problem problem = Given.Problem() with
        {
            Bases = [Given.Base("b1")],
            Officers = [.. Given.Problem().Officers.Where(o => o.Bases.Contains("b1"))],
            Travel = Given.Travel() with { Minutes = [[0, 10, 15], [15, 0, 10], [10, 15, 0]] },
        };
        Instance instance = InstanceBuilder.Build(problem);
        var solution = new Solution(instance, new StaffingMemo(instance));
        solution.Begin();
        Assert.True(solution.TryAddTeam(1, [1, 0], [OptionIn(instance, 1), OptionIn(instance, 0)]));

        var incumbent = new Incumbent(instance, new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None), null);
        incumbent.Offer(solution);
        var bound = new Bound(instance, incumbent, threads: 1);
        bound.Run(() => false);

        var pool = ColumnPool.For(instance, bound, solution, [], gap: 1_000_000_000, most: 1000, lists: true);

        TeamColumn driven = pool.Columns[Assert.Single(pool.Present)];
        Assert.Equal([1, 0], driven.Visits);
        TeamColumn better = Assert.Single(pool.Columns, c => c.Cell == 1 && c.Visits.SequenceEqual([0, 1]) && c.Options.SequenceEqual(driven.Options.Reverse()));
        Assert.True(better.Value > driven.Value);
        Assert.True(pool.IsComplete);
    }

    /// <summary>The richest option of a visit in the second session.</summary>
    private static int OptionIn(Instance instance, int visit) => instance.Visits[visit].Places.Single(p => p.Cell == 1).Options[0];
}
