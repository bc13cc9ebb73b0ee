namespace Inspection.Scheduler.Search;

/// <summary>The best plan and the best bound so far, shared by all workers, and the progress told of them.</summary>
internal sealed class Incumbent
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly Deadline _deadline;
    private readonly IProgress<PlannerProgress>? _progress;
    private TimeSpan _lastReport = -Quiet;
    private long _guide = long.MinValue;
    private bool _hasPlan;
    private long? _bound;

    public Incumbent(Instance instance, Deadline deadline, IProgress<PlannerProgress>? progress)
    {
        _deadline = deadline;
        _progress = progress;
        Best = new Solution(instance, new StaffingMemo(instance));
    }

    /// <summary>Read it only when no worker runs; workers use <see cref="CopyTo"/>.</summary>
    public Solution Best { get; }

    public long Score { get; private set; }

    /// <summary>What workers compare by, readable at any time.</summary>
    public long Guide => Interlocked.Read(ref _guide);

    public long Bound => _bound ?? long.MaxValue;

    /// <summary>Grows with every better plan.</summary>
    public int Version { get; private set; }

    public bool IsOptimal => _hasPlan && Score == _bound;

    /// <summary>Keeps a copy when it is better.</summary>
    public bool Offer(Solution solution)
    {
        lock (_gate)
        {
            if (_hasPlan && solution.Guide <= Best.Guide)
            {
                return false;
            }

            Best.CopyFrom(solution);
            Score = Best.Score;
            Interlocked.Exchange(ref _guide, Best.Guide);
            _hasPlan = true;
            Version++;
        }

        Report("improve");
        return true;
    }

    public void CopyTo(Solution solution)
    {
        lock (_gate)
        {
            solution.CopyFrom(Best);
        }
    }

    public void ProveBound(long bound)
    {
        lock (_gate)
        {
            if (_bound <= bound)
            {
                return;
            }

            _bound = bound;
        }

        Report("bound");
    }

    /// <summary>Tells of the state, unless something was told less than 250 ms ago.</summary>
    public void Report(string phase, bool force = false)
    {
        if (_progress is null)
        {
            return;
        }

        PlannerProgress report;
        lock (_gate)
        {
            var now = _deadline.Elapsed;
            if (!force && now < _lastReport + Quiet)
            {
                return;
            }

            _lastReport = now;
            var (visits, waiting) = Best.Count();
            report = new PlannerProgress(now, phase, _hasPlan ? Score : null, _bound, visits, waiting);
        }

        _progress.Report(report);
    }
}
