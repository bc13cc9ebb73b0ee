using Inspection.Functions.Drafts;
using Inspection.Scheduler;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jobs;

/// <summary>The search, as <see cref="Planner.PlanAsync"/>; tests put a wrong one in its place.</summary>
internal delegate Task<Plan> MakePlan(Problem problem, PlannerOptions options, IProgress<PlannerProgress>? progress, CancellationToken stop);

/// <summary>A search under a lease.</summary>
internal static class LeasedSearch
{
    /// <summary>Searches while the lease beats; ends early when the planner asks to stop, the lease is lost or the process ends.</summary>
    public static async Task<Plan> RunAsync(MakePlan makePlan, Problem problem, PlannerOptions options, Lease lease, CancellationToken shutdown)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        using var done = new CancellationTokenSource();
        Task beating = lease.BeatAsync(stop, done.Token);
        try
        {
            return await makePlan(problem, options, lease, stop.Token);
        }
        finally
        {
            await done.CancelAsync();
            await beating;
        }
    }

    /// <summary>What the planner reads about a search that was cut off.</summary>
    public static string CodeOf(Exception e) => e switch
    {
        OperationCanceledException => DraftFailures.WorkerLost,
        SolverFailedException => DraftFailures.SolverFailed,
        AlteredFileException => DraftFailures.InputsAltered,
        _ => DraftFailures.PlannerFailed,
    };
}
