using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>The first plan of a part, made before any part is improved.</summary>
internal static class FirstPlan
{
    public static IReadOnlyList<Team> Of(Problem part, TimeProvider time, CancellationToken stop, IProgress<PlannerProgress> progress)
    {
        Instance instance = InstanceBuilder.Build(part);
        var incumbent = new Incumbent(instance, new Deadline(time, TimeSpan.MaxValue, stop), progress);
        incumbent.ProveBound(TrivialBound.Of(instance));
        var solution = new Solution(instance, new StaffingMemo(instance));
        WarmStart.Fill(solution, part.Previous?.Teams ?? []);
        Construction.Fill(solution, () => stop.IsCancellationRequested);
        incumbent.Offer(solution);
        incumbent.Report("construct", force: true);
        return TeamWriter.Write(solution);
    }
}
