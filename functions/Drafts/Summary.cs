using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Drafts;

/// <summary>What a plan achieves, in the numbers that the office and the public read.</summary>
/// <param name="Requests">Requests in the problem.</param>
/// <param name="Served">Requests that a visit serves.</param>
/// <param name="Waiting">Requests that wait, each with a reason.</param>
/// <param name="Visits">Visits made.</param>
/// <param name="VisitsSaved">Visits that would have been made separately, one per department and enterprise, minus the visits made.</param>
/// <param name="Teams">Teams sent out.</param>
/// <param name="OfficerMinutes">Sum of session length × officers.</param>
/// <param name="TravelMinutes">Sum of all drives.</param>
/// <param name="ServedWeight">Weight of the served requests.</param>
/// <param name="TotalWeight">Weight of all requests.</param>
/// <param name="MandatoryServed">Mandatory requests served.</param>
/// <param name="MandatoryTotal">Mandatory requests.</param>
/// <param name="Score">By the objective.</param>
/// <param name="Bound">Proven upper bound of any plan's score; absent where the reader may not know all that is in the plan.</param>
/// <param name="Gap">Distance of score to bound, 0 to 1 and above; absent like the bound.</param>
/// <param name="Seconds">Wall time of the search.</param>
/// <param name="WaitingByCode">Waiting requests by reason.</param>
internal sealed record Summary(
    int Requests,
    int Served,
    int Waiting,
    int Visits,
    int VisitsSaved,
    int Teams,
    long OfficerMinutes,
    long TravelMinutes,
    long ServedWeight,
    long TotalWeight,
    int MandatoryServed,
    int MandatoryTotal,
    long Score,
    long? Bound,
    double? Gap,
    double Seconds,
    IReadOnlyDictionary<string, int> WaitingByCode)
{
    /// <summary>Counts a plan that the checker accepted.</summary>
    public static Summary Of(Problem problem, Plan plan)
    {
        Dictionary<string, Request> requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        Visit[] visits = [.. plan.Teams.SelectMany(t => t.Visits)];
        Request[] served = [.. visits.SelectMany(v => v.Requests).Select(id => requests[id])];
        int separate = served.DistinctBy(r => (r.Enterprise, r.Department)).Count();
        return new Summary(
            Requests: problem.Requests.Count,
            Served: served.Length,
            Waiting: plan.Deferred.Count,
            Visits: visits.Length,
            VisitsSaved: separate - visits.Length,
            Teams: plan.Teams.Count,
            OfficerMinutes: plan.Breakdown.OfficerMinutes,
            TravelMinutes: plan.Breakdown.TravelMinutes,
            ServedWeight: served.Sum(r => (long)r.Weight),
            TotalWeight: problem.Requests.Sum(r => (long)r.Weight),
            MandatoryServed: served.Count(r => r.Mandatory),
            MandatoryTotal: problem.Requests.Count(r => r.Mandatory),
            Score: plan.Score,
            Bound: plan.Bound,
            Gap: plan.Gap,
            Seconds: plan.Seconds,
            WaitingByCode: new SortedDictionary<string, int>(
                plan.Deferred.GroupBy(w => w.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
                StringComparer.Ordinal));
    }
}
