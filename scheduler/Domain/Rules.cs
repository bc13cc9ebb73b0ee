namespace Inspection.Scheduler.Domain;

/// <summary>Parameters of the hard rules. Their values are the jurisdiction's; the defaults are the cautious reading of the national texts.</summary>
/// <param name="OfficersPerVisit">Least number of officers in a team (行政处罚法 art. 42 speaks of at least two), 1 or more. Default 2.</param>
/// <param name="OfficersPerDepartment">Least number of officers of the team that hold a served request's certificate, 1 or more. Default 1.</param>
/// <param name="Seats">Most officers in a team: the seats of a vehicle. Default 5.</param>
/// <param name="KeepFraction">Least share of an enterprise's requests that a visit serves, 0 to 1. Default 0.5.</param>
/// <param name="NearestBases">From how many of the nearest bases an enterprise may be visited, 1 or more. Default 3.</param>
/// <param name="MaxOneWayMinutes">Reach of a central base. Default 45.</param>
/// <param name="EntryMinutes">Minutes that every visit takes before the first matter. Default 10.</param>
/// <param name="Parallel">How many matters a team works on at once, 1 or more. Default 2.</param>
/// <param name="MaxDepartmentsPerVisit">Most departments in one visit, or null for no limit.</param>
public sealed record Rules(
    int OfficersPerVisit = 2,
    int OfficersPerDepartment = 1,
    int Seats = 5,
    double KeepFraction = 0.5,
    int NearestBases = 3,
    int MaxOneWayMinutes = 45,
    int EntryMinutes = 10,
    int Parallel = 2,
    int? MaxDepartmentsPerVisit = null)
{
    /// <summary>
    /// Least number of requests that a visit serves: ceil(keepFraction × n), computed in decimal so that 0.07 × 100
    /// is 7 and not a little more.
    /// </summary>
    /// <param name="requests">Number n of the enterprise's requests.</param>
    public int LeastKept(int requests) => (int)Math.Ceiling((decimal)KeepFraction * requests);
}
