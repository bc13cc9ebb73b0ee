using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>The bound of a large problem: the sum of what is proven for its parts, side by side.</summary>
internal sealed class DistrictBound(Problem problem, PlannerOptions options, TimeProvider time, IProgress<PlannerProgress>? progress, CancellationToken stop)
{
    public async Task<ProvenBound> ProveAsync()
    {
        var deadline = new Deadline(time, options.Limit, stop);
        IReadOnlyList<Problem> parts = Split.Of(problem);
        var lanes = new Lanes(parts, options.Workers);
        var total = new TotalProgress(progress, deadline, parts.Count);
        await lanes.EachAsync(part => FirstPlan.Of(parts[part], time, stop, total.Of(part))).ConfigureAwait(false);
        ProvenBound[] bounds = await lanes.ShareAsync(deadline, (part, limit) =>
            Task.FromResult(new BoundRun(parts[part], options with { Limit = limit }, time, total.Of(part), stop).Prove())).ConfigureAwait(false);
        return new ProvenBound(bounds.Sum(b => b.Value), bounds.All(b => b.Converged), Math.Round(deadline.Elapsed.TotalSeconds, 3));
    }
}
