namespace Inspection.Functions.Drafts;

/// <summary>One point of the curve that the planner watches.</summary>
/// <param name="Elapsed">Seconds since the search began.</param>
/// <param name="Score">Best score so far.</param>
/// <param name="Bound">Best proven bound so far.</param>
internal sealed record ProgressPoint(double Elapsed, long? Score, long? Bound);

/// <summary>How far a search is. The row <c>prog|id</c>, which also holds the lease of the worker that writes it.</summary>
/// <param name="Epoch">Claim that the writer holds.</param>
/// <param name="LeaseUntil">Until when nobody else may claim.</param>
/// <param name="Phase">What the planner is doing; <c>queue</c> before it starts.</param>
/// <param name="Elapsed">Seconds since the search began.</param>
/// <param name="Score">Best score so far.</param>
/// <param name="Bound">Best proven bound so far.</param>
/// <param name="Visits">Visits of the best plan.</param>
/// <param name="Waiting">Requests that it leaves waiting.</param>
/// <param name="History">The curve, at most <see cref="MaxPoints"/> points.</param>
/// <param name="LastError">Code of what ended the previous attempt, if one failed.</param>
internal sealed record ProgressLog(
    long Epoch,
    DateTimeOffset LeaseUntil,
    string Phase,
    double Elapsed,
    long? Score,
    long? Bound,
    int Visits,
    int Waiting,
    IReadOnlyList<ProgressPoint> History,
    string? LastError = null)
{
    public const int MaxPoints = 200;

    /// <summary>Before any search.</summary>
    public static ProgressLog None { get; } = new(0, DateTimeOffset.UnixEpoch, "queue", 0, null, null, 0, 0, []);

    /// <summary>How far the proven bound is above the score, relative to the bound.</summary>
    public double? Gap => Score is { } score && Bound is { } bound
        ? score == bound ? 0 : (bound - score) / Math.Max(1.0, Math.Abs((double)bound))
        : null;

    /// <summary>
    /// With one more point. While nothing changes only the end of the level is kept; a curve that is full of changes loses every other old point.
    /// So it keeps its shape, its beginning above all, which is the steepest part.
    /// </summary>
    public ProgressLog With(double elapsed, string phase, long? score, long? bound, int visits, int waiting)
    {
        bool level = History is [.., var before, var last] && (before.Score, before.Bound) == (last.Score, last.Bound) && (last.Score, last.Bound) == (score, bound);
        IReadOnlyList<ProgressPoint> kept = level ? [.. History.SkipLast(1)]
            : History.Count < MaxPoints ? History
            : [.. History.Where((_, i) => i % 2 == 0)];
        return this with
        {
            Elapsed = elapsed,
            Phase = phase,
            Score = score,
            Bound = bound,
            Visits = visits,
            Waiting = waiting,
            History = score is null ? kept : [.. kept, new ProgressPoint(elapsed, score, bound)],
        };
    }
}
