using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search;

/// <summary>Proves how much no plan can score, and plans no more than that needs to begin with.</summary>
internal sealed class BoundRun(Problem problem, PlannerOptions options, TimeProvider time, IProgress<PlannerProgress>? progress, CancellationToken stop)
{
    private readonly Deadline _deadline = new(time, options.Limit, stop);

    public ProvenBound Prove()
    {
        var instance = InstanceBuilder.Build(problem);
        var incumbent = new Incumbent(instance, _deadline, progress);
        incumbent.ProveBound(TrivialBound.Of(instance));
        var solution = new Solution(instance, new StaffingMemo(instance));
        Construction.Fill(solution, () => _deadline.IsOver);
        incumbent.Offer(solution);
        var bound = new Bound(instance, incumbent, options.Workers);
        bound.Run(() => _deadline.IsOver);
        return new ProvenBound(incumbent.Bound, bound.HasConverged || incumbent.IsOptimal, Math.Round(_deadline.Elapsed.TotalSeconds, 3));
    }
}
