using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Travel matrices in which a detour may save time, in either direction and between any places.</summary>
public sealed class AnyMatrixTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_bound_is_below_the_best_plan_where_detours_save_time(int seed)
    {
        Problem problem = Crooked(seed);

        Plan plan = await Made.ByAsync(problem, iterations: 400);

        long best = EveryPlan.BestScore(problem);
        Assert.InRange(plan.Score, 0, best);
        Assert.True(plan.Bound >= best, $"seed {seed}: bound {plan.Bound} is below the best plan {best}");
        if (plan.Status == PlanStatus.Optimal)
        {
            Assert.Equal(best, plan.Score);
        }
    }

    [Fact]
    public async Task A_place_that_can_be_reached_only_by_way_of_another_counts_in_the_bound()
    {
        Problem problem = Given.Problem() with
        {
            Bases = [Given.Base("b1")],
            Enterprises = [Given.Enterprise("e1"), Given.Enterprise("e2")],
            Officers = [.. Given.Problem().Officers.Where(o => o.Bases.Contains("b1"))],
            Travel = Given.Travel() with { Minutes = [[0, 10, 300], [10, 0, 10], [10, 10, 0]] },
        };

        Plan plan = await Made.ByAsync(problem);

        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal(EveryPlan.BestScore(problem), plan.Score);
        Assert.Contains(plan.Teams, t => t.Visits.Count == 2);
    }

    /// <summary>A tiny problem whose drives were thrown with dice.</summary>
    public static Problem Crooked(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        var random = new Random(seed);
        int places = problem.Bases.Count + problem.Enterprises.Count;
        return problem with
        {
            Travel = problem.Travel with
            {
                Minutes = [.. Enumerable.Range(0, places).Select(i => (IReadOnlyList<int>)[.. Enumerable.Range(0, places).Select(j => i == j ? 0 : random.Next(3) == 0 ? random.Next(40, 160) : random.Next(1, 20))])],
            },
        };
    }
}
