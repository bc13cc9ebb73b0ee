using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// The session is open for the enterprise and for every request served: quiet days, opening hours and seasons are the
/// enterprise's and the matter's, not the team's.
/// </summary>
internal sealed class SessionOpen : IRule
{
    public string Code => "session-open";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        foreach ((Team team, Visit visit, string place) in context.Visits)
        {
            if (IsClosed(context.EnterpriseOf(visit.Enterprise)?.Sessions, team.Session))
            {
                yield return new Issue(Code, place, $"Enterprise '{visit.Enterprise}' is closed for visits in session '{team.Session}'.", "Choose a session that is open for it.");
            }

            foreach (Request request in context.Served(visit).Where(r => IsClosed(r.Sessions, team.Session)))
            {
                yield return new Issue(Code, $"{place}.requests", $"Request '{request.Id}' may not be served in session '{team.Session}'.", "Choose a session that is open for it, or leave it out.");
            }
        }
    }

    private static bool IsClosed(IReadOnlyList<string>? open, string session) => open is not null && !open.Contains(session, StringComparer.Ordinal);
}
