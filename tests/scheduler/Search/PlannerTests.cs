using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

public sealed class PlannerTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_plan_beats_the_best_of_all_and_no_bound_is_below_it(int seed)
    {
        Problem problem = TinyProblems.Random(seed);

        Plan plan = await Made.ByAsync(problem, iterations: 1500);

        long best = EveryPlan.BestScore(problem);
        Assert.InRange(plan.Score, 0, best);
        Assert.True(plan.Bound >= best, $"seed {seed}: bound {plan.Bound} is below the best plan {best}");
        if (plan.Status == PlanStatus.Optimal)
        {
            Assert.Equal(best, plan.Score);
        }
    }
}
