using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Plans made in tests: each goes through the checker before a test sees it.</summary>
internal static class Made
{
    public static async Task<Plan> ByAsync(Problem problem, long? iterations = 300, ICpSolver? solver = null, int seed = 1, double seconds = 20, Plan? start = null, CancellationToken stop = default)
    {
        var options = new PlannerOptions(TimeSpan.FromSeconds(seconds), Workers: 1, seed) { Iterations = iterations, Start = start };
        Plan plan = await new Planner(solver, TimeProvider.System).PlanAsync(problem, options, null, stop);
        Assert.DoesNotContain(PlanChecker.Check(problem, plan), issue => issue.Code != "pinned");
        return plan;
    }
}
