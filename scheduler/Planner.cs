using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Districts;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Fairness;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler;

/// <summary>Makes weekly plans. The only door to the search.</summary>
/// <param name="solver">CP-SAT, used to improve parts of the plan; null searches without it.</param>
/// <param name="time">Clock for limits and progress.</param>
public sealed class Planner(ICpSolver? solver, TimeProvider time)
{
    /// <summary>
    /// Plans the horizon. Anytime: the best plan found so far is returned when the limit is reached or
    /// <paramref name="stop"/> is cancelled; that plan always keeps the hard rules.
    /// </summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="options">Limit, seed and workers.</param>
    /// <param name="progress">Told of every better plan and every better bound, at most four times a second; null for silence.</param>
    /// <param name="stop">Ends the search early and keeps its best plan; does not throw.</param>
    /// <returns>
    /// A plan in which every request is served or waits with a reason. It passes the checker; only a pin that nobody
    /// can keep is left out, and its requests wait with that reason.
    /// </returns>
    /// <exception cref="InvalidOperationException">The search made a plan that breaks a rule: a bug.</exception>
    public Task<Plan> PlanAsync(Problem problem, PlannerOptions options, IProgress<PlannerProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(
            async () => Seats.Settle(problem, Split.Visits(problem) > Split.LargestWhole
                ? await new DistrictRun(problem, options, solver, time, progress, stop).PlanAsync().ConfigureAwait(false)
                : await new SearchRun(problem, options, solver, time, progress, stop).PlanAsync().ConfigureAwait(false), options, time),
            CancellationToken.None);
    }

    /// <summary>Proves an upper bound on the score of every plan, with all of the time and without improving a plan.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="options">Limit and workers.</param>
    /// <param name="progress">Told of every better bound, at most four times a second; null for silence.</param>
    /// <param name="stop">Ends it early and keeps the best bound; does not throw.</param>
    /// <returns>A bound that holds whether or not it converged.</returns>
    public Task<ProvenBound> BoundAsync(Problem problem, PlannerOptions options, IProgress<PlannerProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(
            () => Split.Visits(problem) > Split.LargestWhole
                ? new DistrictBound(problem, options, time, progress, stop).ProveAsync()
                : Task.FromResult(new BoundRun(problem, options, time, progress, stop).Prove()),
            CancellationToken.None);
    }
}
