namespace Inspection.Scheduler.Domain;

/// <summary>
/// The answer to a problem: who goes where in which session, and why every other request waits.
/// A plan is a value; whether it keeps the rules is for the checker to say.
/// </summary>
/// <param name="Problem">Id of the problem it answers.</param>
/// <param name="Status">Optimal only when the score equals the proven bound.</param>
/// <param name="Score">By the objective; integer.</param>
/// <param name="Bound">Proven upper bound of the score of any plan.</param>
/// <param name="Seconds">Wall time of the search.</param>
/// <param name="Seed">Seed of the search.</param>
/// <param name="Solver">Name and version of what made it.</param>
/// <param name="Breakdown">The parts of the score.</param>
/// <param name="Teams">One team per session and vehicle, with its visits in order.</param>
/// <param name="Deferred">Every request that no visit serves, with its reason.</param>
public sealed record Plan(
    string Problem,
    PlanStatus Status,
    long Score,
    long Bound,
    double Seconds,
    int Seed,
    string Solver,
    Breakdown Breakdown,
    IReadOnlyList<Team> Teams,
    IReadOnlyList<WaitingRequest> Deferred)
{
    /// <summary>(bound − score) / |bound|; 0 when both are 0.</summary>
    public double Gap => Bound == Score ? 0 : (Bound - Score) / Math.Max(1.0, Math.Abs((double)Bound));
}
