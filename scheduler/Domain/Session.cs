namespace Inspection.Scheduler.Domain;

/// <summary>Half a working day. Half open: a team may work from <paramref name="Start"/> until just before <paramref name="End"/>.</summary>
/// <param name="Id">Unique in the problem, for example <c>mon-am</c>.</param>
/// <param name="Start">Local wall time of the jurisdiction, whole minutes.</param>
/// <param name="End">Local wall time, after <paramref name="Start"/>, same day.</param>
public sealed record Session(string Id, DateTime Start, DateTime End)
{
    /// <summary>Length in whole minutes.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>The day on which certificates have to be valid.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Start);
}
