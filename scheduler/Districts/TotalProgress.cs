using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>Adds up what the runs of all parts tell, and passes it on at most four times a second, once every part has a plan.</summary>
internal sealed class TotalProgress(IProgress<PlannerProgress>? target, Deadline deadline, int parts)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly PlannerProgress?[] _latest = new PlannerProgress?[parts];
    private TimeSpan _lastReport = -Quiet;

    /// <summary>What the run of one part is given to report to.</summary>
    public IProgress<PlannerProgress> Of(int part) => new Part(this, part);

    private void Report(int part, PlannerProgress now)
    {
        PlannerProgress total;
        lock (_gate)
        {
            _latest[part] = Better(_latest[part], now);
            TimeSpan elapsed = deadline.Elapsed;
            if (target is null || elapsed < _lastReport + Quiet || _latest.Any(p => p?.Score is null || p.Bound is null))
            {
                return;
            }

            _lastReport = elapsed;
            total = new PlannerProgress(
                elapsed, now.Phase, _latest.Sum(p => p!.Score), _latest.Sum(p => p!.Bound), _latest.Sum(p => p!.Visits), _latest.Sum(p => p!.Waiting));
        }

        target.Report(total);
    }

    /// <summary>A later run of the same part begins behind where the earlier one ended.</summary>
    private static PlannerProgress Better(PlannerProgress? before, PlannerProgress now)
    {
        if (before is null)
        {
            return now;
        }

        PlannerProgress plan = now.Score is null || now.Score < before.Score ? before : now;
        return plan with { Phase = now.Phase, Bound = before.Bound is null || now.Bound < before.Bound ? now.Bound : before.Bound };
    }

    private sealed class Part(TotalProgress total, int part) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value) => total.Report(part, value);
    }
}
