namespace Inspection.Scheduler.Explaining;

/// <summary>Teams that would go instead of others: what a trial found, as a difference to the plan.</summary>
/// <param name="Made">The team that makes the visit.</param>
/// <param name="Requests">What it serves there.</param>
/// <param name="Removed">Teams of the plan that would not go as planned.</param>
/// <param name="Added">Teams that would.</param>
/// <param name="Gain">What that adds to the score; mostly negative.</param>
internal sealed record Trial(Crew Made, int[] Requests, IReadOnlyList<Crew> Removed, IReadOnlyList<Crew> Added, long Gain)
{
    /// <summary>Enterprises that would no longer be visited.</summary>
    public int[] Displaced { get; init; } = [];
}
