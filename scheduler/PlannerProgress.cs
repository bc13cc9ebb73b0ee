namespace Inspection.Scheduler;

/// <summary>Where a search stands.</summary>
/// <param name="Elapsed">Wall time since the search began.</param>
/// <param name="Phase">What it is doing: <c>construct</c>, <c>improve</c>, <c>bound</c> or <c>explain</c>.</param>
/// <param name="Score">Score of the best plan so far; null before the first.</param>
/// <param name="Bound">Best proven upper bound so far; null before the first.</param>
/// <param name="Visits">Visits of the best plan.</param>
/// <param name="Waiting">Requests that the best plan leaves waiting.</param>
public sealed record PlannerProgress(TimeSpan Elapsed, string Phase, long? Score, long? Bound, int Visits, int Waiting);
