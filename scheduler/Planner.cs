using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler;

/// <summary>Makes weekly plans. The only door to the search.</summary>
/// <param name="solver">CP-SAT, used to improve parts of the plan; null searches without it.</param>
/// <param name="time">Clock for limits and progress.</param>
public sealed class Planner(ICpSolver? solver, TimeProvider time)
{
    /// <summary>
    /// Plans the horizon. Anytime: the best plan found so far is returned when the limit is reached or
    /// <paramref name="stop"/> is cancelled; that plan always keeps every hard rule.
    /// </summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="options">Limit, seed and workers.</param>
    /// <param name="progress">Told of every better plan and every better bound, at most four times a second; null for silence.</param>
    /// <param name="stop">Ends the search early and keeps its best plan; does not throw.</param>
    /// <returns>A plan in which every request is served or waits with a reason.</returns>
    public Task<Plan> PlanAsync(Problem problem, PlannerOptions options, IProgress<PlannerProgress>? progress, CancellationToken stop)
    {
        _ = (solver, time, problem, options, progress, stop);
        throw new NotSupportedException("The search is not written yet.");
    }
}
