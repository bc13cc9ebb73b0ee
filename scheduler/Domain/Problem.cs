namespace Inspection.Scheduler.Domain;

/// <summary>
/// Everything one planning run may look at: one jurisdiction, one horizon of half-day sessions.
/// A problem is an immutable snapshot; the same problem and seed always mean the same question.
/// </summary>
/// <param name="Id">Name of the snapshot, unique for the jurisdiction, for example <c>demo-2026-W48</c>.</param>
/// <param name="Sessions">The half days of the horizon, in time order, not overlapping.</param>
/// <param name="Departments">The authorities that ask for inspections.</param>
/// <param name="Bases">Where teams start and return to, with their vehicles; file order breaks ties of travel time.</param>
/// <param name="Travel">How minutes between two places are found.</param>
/// <param name="Rules">The hard rules' parameters.</param>
/// <param name="Objective">The weights of the score.</param>
/// <param name="Officers">Everybody who may be put into a team.</param>
/// <param name="Enterprises">The places to visit; file order is the order in the travel matrix.</param>
/// <param name="Requests">What the departments want inspected; one enterprise may have several.</param>
/// <param name="Pins">What the planner may not change.</param>
/// <param name="Previous">The plan that changes are counted against, or null.</param>
public sealed record Problem(
    string Id,
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<Base> Bases,
    TravelModel Travel,
    Rules Rules,
    Objective Objective,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<Enterprise> Enterprises,
    IReadOnlyList<Request> Requests,
    IReadOnlyList<Pin> Pins,
    Plan? Previous = null);
