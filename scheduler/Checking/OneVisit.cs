using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// An enterprise has at most one visit in the horizon, and a request is served at most once. This is what the whole
/// platform is for (综合查一次): merged inspections disturb a business once.
/// </summary>
internal sealed class OneVisit : IRule
{
    public string Code => "one-visit";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var served = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Team team, Visit visit, string place) in context.Visits)
        {
            if (!visited.Add(visit.Enterprise))
            {
                yield return new Issue(Code, place, $"Enterprise '{visit.Enterprise}' has another visit already; team '{team.Id}' would disturb it again.", "Merge the visits into one.");
            }

            for (int i = 0; i < visit.Requests.Count; i++)
            {
                if (!served.Add(visit.Requests[i]))
                {
                    yield return new Issue(Code, $"{place}.requests[{i}]", $"Request '{visit.Requests[i]}' is served already.", "Serve it once.");
                }
            }
        }
    }
}
