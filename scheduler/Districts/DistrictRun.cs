using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>One planning run of a problem too large to search as a whole: its parts side by side, put together and verified.</summary>
/// <param name="problem">A validated problem.</param>
/// <param name="options">Limit, seed and workers.</param>
/// <param name="solver">CP-SAT, or null to search without it.</param>
/// <param name="time">Clock for the limit.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="stop">Ends the search early and keeps its best plan.</param>
/// <param name="together">Visits up to which small parts are put together.</param>
internal sealed class DistrictRun(
    Problem problem, PlannerOptions options, ICpSolver? solver, TimeProvider time, IProgress<PlannerProgress>? progress, CancellationToken stop, int together = Split.Together)
{
    public async Task<Plan> PlanAsync()
    {
        var whole = new Deadline(time, options.Limit, stop);
        IReadOnlyList<Problem> parts = Split.Of(problem, together);
        if (parts.Count == 1)
        {
            return await new CutRun(problem, options, solver, time, progress, stop).PlanAsync().ConfigureAwait(false);
        }

        var planning = new Deadline(time, whole.Left - Reserve(), stop);
        Plan[] plans = await new PartPlans(options, solver, time, stop).MakeAsync(parts, planning, new TotalProgress(progress, whole, parts.Count)).ConfigureAwait(false);
        Plan plan = Merge.Of(problem, plans) with { Seed = options.Seed, Seconds = Math.Round(whole.Elapsed.TotalSeconds, 3) };
        Verify(plan);
        progress?.Report(new PlannerProgress(whole.Elapsed, "explain", plan.Score, plan.Bound, plan.Teams.Sum(t => t.Visits.Count), plan.Deferred.Count));
        return plan;
    }

    /// <summary>Time kept back to put the plans together and to check the whole.</summary>
    private TimeSpan Reserve() => TimeSpan.FromSeconds(Math.Clamp(options.Limit.TotalSeconds * 0.02, 0.1, 2));

    /// <summary>The parts were verified; here it is only to be seen that they do not touch.</summary>
    private void Verify(Plan plan)
    {
        var visited = plan.Teams.SelectMany(t => t.Visits).Select(v => v.Enterprise).ToHashSet(StringComparer.Ordinal);
        int unkept = problem.Pins.Count(p => !p.Exclude && !visited.Contains(p.Enterprise));
        IReadOnlyList<Issue> issues = PlanChecker.Check(problem, plan);
        if (issues.Count != unkept || issues.Any(i => i.Code != "pinned"))
        {
            throw new InvalidOperationException($"The districts' plans break rules together: {string.Join(" ", issues.Take(5))}");
        }
    }
}
