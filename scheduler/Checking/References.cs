using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// The plan speaks of this problem: it names it, and every session, base, officer, enterprise and request in it exists.
/// Team ids are unique, a team has a visit, a visit serves a request. Otherwise nobody could act on it.
/// </summary>
internal sealed class References : IRule
{
    public string Code => "reference";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        Plan plan = context.Plan;
        if (plan.Problem != context.Problem.Id)
        {
            yield return new Issue(Code, "$.problem", $"The plan answers problem '{plan.Problem}', not '{context.Problem.Id}'.", "Check it against the problem that it was made for.");
        }

        var teams = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Team team, string place) in context.Teams)
        {
            if (!teams.Add(team.Id))
            {
                yield return new Issue(Code, $"{place}.id", $"Another team is called '{team.Id}' too.", "Give every team an id of its own.");
            }

            foreach (Issue issue in OfTeam(context, team, place))
            {
                yield return issue;
            }
        }

        foreach ((_, Visit visit, string place) in context.Visits)
        {
            foreach (Issue issue in OfVisit(context, visit, place))
            {
                yield return issue;
            }
        }

        for (int i = 0; i < plan.Deferred.Count; i++)
        {
            if (!context.Requests.ContainsKey(plan.Deferred[i].Request))
            {
                yield return Unknown("request", plan.Deferred[i].Request, $"$.deferred[{i}].request");
            }
        }
    }

    private IEnumerable<Issue> OfTeam(CheckContext context, Team team, string place)
    {
        if (!context.Sessions.ContainsKey(team.Session))
        {
            yield return Unknown("session", team.Session, $"{place}.session");
        }

        if (context.BaseOf(team.Base) is null)
        {
            yield return Unknown("base", team.Base, $"{place}.base");
        }

        for (int i = 0; i < team.Officers.Count; i++)
        {
            if (!context.Officers.ContainsKey(team.Officers[i]))
            {
                yield return Unknown("officer", team.Officers[i], $"{place}.officers[{i}]");
            }
        }

        if (team.Visits.Count == 0)
        {
            yield return new Issue(Code, $"{place}.visits", $"Team '{team.Id}' visits nobody.", "Leave the team out of the plan.");
        }
    }

    private IEnumerable<Issue> OfVisit(CheckContext context, Visit visit, string place)
    {
        if (context.EnterpriseOf(visit.Enterprise) is null)
        {
            yield return Unknown("enterprise", visit.Enterprise, $"{place}.enterprise");
        }

        for (int i = 0; i < visit.Requests.Count; i++)
        {
            if (!context.Requests.TryGetValue(visit.Requests[i], out Request? request))
            {
                yield return Unknown("request", visit.Requests[i], $"{place}.requests[{i}]");
            }
            else if (request.Enterprise != visit.Enterprise)
            {
                yield return new Issue(Code, $"{place}.requests[{i}]", $"Request '{request.Id}' is for enterprise '{request.Enterprise}', not '{visit.Enterprise}'.", "Serve it in a visit to its own enterprise.");
            }
        }

        if (visit.Requests.Count == 0)
        {
            yield return new Issue(Code, $"{place}.requests", $"The visit to '{visit.Enterprise}' serves no request.", "Leave the visit out of the plan.");
        }
    }

    private Issue Unknown(string noun, string id, string place) =>
        new(Code, place, $"The problem has no {noun} '{id}'.", $"Use the id of a {noun} of the problem.");
}
