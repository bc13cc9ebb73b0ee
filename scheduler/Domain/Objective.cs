namespace Inspection.Scheduler.Domain;

/// <summary>Weights of the score, which is maximised; all 0 or more.</summary>
/// <param name="Served">Gained per unit of weight of a served request.</param>
/// <param name="Mandatory">Gained per mandatory request served, on top of its weight.</param>
/// <param name="OfficerMinute">Paid per officer and minute of the session's length.</param>
/// <param name="TravelMinute">Paid per minute that a team drives.</param>
/// <param name="Change">Paid per change against the previous plan.</param>
public sealed record Objective(
    int Served = 100,
    int Mandatory = 30000,
    int OfficerMinute = 1,
    int TravelMinute = 1,
    int Change = 1000);
