namespace Inspection.Scheduler.Search;

/// <summary>When to stop: the limit, or the caller's wish, whichever comes first.</summary>
internal sealed class Deadline(TimeProvider time, TimeSpan limit, CancellationToken stop)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Limit => limit;

    public CancellationToken Stop => stop;

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public TimeSpan Left => limit - Elapsed;

    public bool IsOver => stop.IsCancellationRequested || Elapsed >= limit;

    /// <summary>An earlier deadline of the same run, measured from its start.</summary>
    public bool IsPast(TimeSpan moment) => stop.IsCancellationRequested || Elapsed >= moment;
}
