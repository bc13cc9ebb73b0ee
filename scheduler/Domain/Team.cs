namespace Inspection.Scheduler.Domain;

/// <summary>A joint inspection team (联合检查组): officers of one base with one vehicle for one session.</summary>
/// <param name="Id">Unique in the plan.</param>
/// <param name="Session">Id of the session.</param>
/// <param name="Base">Id of the base.</param>
/// <param name="Officers">Ids of the officers.</param>
/// <param name="Depart">Leaves the base, local wall time, not before the session starts.</param>
/// <param name="Return">Is back at the base, not after the session ends.</param>
/// <param name="TravelMinutes">Sum of all drives, there and back.</param>
/// <param name="Visits">In the order of the route, at least one.</param>
public sealed record Team(
    string Id,
    string Session,
    string Base,
    IReadOnlyList<string> Officers,
    DateTime Depart,
    DateTime Return,
    int TravelMinutes,
    IReadOnlyList<Visit> Visits);
