using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>
/// Plans parts side by side within one limit. First every part gets a plan, so that stopping early leaves none empty;
/// then each is improved in its share of the time.
/// </summary>
internal sealed class PartPlans(PlannerOptions options, ICpSolver? solver, TimeProvider time, CancellationToken stop)
{
    /// <summary>One plan for each part, in their order; all are ready when the limit is over.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="deadline">The limit of all.</param>
    /// <param name="progress">Told of every part.</param>
    public async Task<Plan[]> MakeAsync(IReadOnlyList<Problem> parts, Deadline deadline, TotalProgress progress)
    {
        var lanes = new Lanes(parts, options.Workers);
        IReadOnlyList<Team>[] starts = await lanes.EachAsync(part => FirstPlan.Of(parts[part], time, stop, progress.Of(part))).ConfigureAwait(false);
        return await lanes.ShareAsync(deadline, (part, limit) =>
        {
            var share = options with
            {
                Limit = limit,
                Workers = Math.Max(1, options.Workers / lanes.Count),
                Iterations = options.Iterations is { } steps ? Math.Max(1, (long)(steps * lanes.ShareOf(part))) : null,
            };
            return CutRun.IsNeeded(parts[part])
                ? new CutRun(parts[part], share, solver, time, progress.Of(part), stop).PlanAsync()
                : new SearchRun(parts[part], share, solver, time, progress.Of(part), stop, new StartPlan(starts[part], 1)).PlanAsync();
        }).ConfigureAwait(false);
    }
}
