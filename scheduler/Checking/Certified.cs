using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// For each served request at least officersPerDepartment officers of the team hold its certificate, valid on that day,
/// and are not recused from the enterprise: an inspection by the wrong person is void.
/// </summary>
internal sealed class Certified : IRule
{
    public string Code => "certified";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        int needed = context.Problem.Rules.OfficersPerDepartment;
        foreach ((Team team, Visit visit, string place) in context.Visits)
        {
            if (!context.Sessions.TryGetValue(team.Session, out Session? session))
            {
                continue;
            }

            IReadOnlyList<string> recused = context.EnterpriseOf(visit.Enterprise)?.Recused ?? [];
            Officer[] free = [.. context.Members(team).Where(o => !recused.Contains(o.Id, StringComparer.Ordinal))];
            foreach (Request request in context.Served(visit))
            {
                int holders = free.Count(o => o.Certificates.Any(c => c.Id == request.Certificate && c.IsValidOn(session.Date)));
                if (holders < needed)
                {
                    yield return new Issue(Code, $"{place}.requests", $"For request '{request.Id}', {holders} officers of team '{team.Id}' hold certificate '{request.Certificate}' on {session.Date:yyyy-MM-dd} and are not recused; {needed} are needed.", "Add such an officer, or leave the request out.");
                }
            }
        }
    }
}
