using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// An officer is in at most one team per session, only in sessions in which the officer is available, only from one of
/// the officer's bases, and in at most maxSessions sessions: people cannot be in two places and have other work.
/// </summary>
internal sealed class TeamOnePlace : IRule
{
    public string Code => "team-one-place";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        var busy = new Dictionary<(string Officer, string Session), string>();
        var sessions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((Team team, string place) in context.Teams)
        {
            for (int i = 0; i < team.Officers.Count; i++)
            {
                string id = team.Officers[i];
                if (!busy.TryAdd((id, team.Session), team.Id))
                {
                    yield return new Issue(Code, $"{place}.officers[{i}]", $"Officer '{id}' is in team '{busy[(id, team.Session)]}' already in session '{team.Session}'.", "Put the officer into one team per session, once.");
                }
                else
                {
                    sessions[id] = sessions.GetValueOrDefault(id) + 1;
                }

                foreach (Issue issue in OfOfficer(context.Officers.GetValueOrDefault(id), team, $"{place}.officers[{i}]"))
                {
                    yield return issue;
                }
            }
        }

        foreach (Officer officer in context.Problem.Officers.Where(o => sessions.GetValueOrDefault(o.Id) > o.MaxSessions))
        {
            yield return new Issue(Code, "$.teams", $"Officer '{officer.Id}' works in {sessions[officer.Id]} sessions; at most {officer.MaxSessions} are allowed.", "Relieve the officer in some of them.");
        }
    }

    private IEnumerable<Issue> OfOfficer(Officer? officer, Team team, string place)
    {
        if (officer?.Sessions is { } available && !available.Contains(team.Session, StringComparer.Ordinal))
        {
            yield return new Issue(Code, place, $"Officer '{officer.Id}' is not available in session '{team.Session}'.", "Choose another officer or session.");
        }

        if (officer is not null && !officer.Bases.Contains(team.Base, StringComparer.Ordinal))
        {
            yield return new Issue(Code, place, $"Officer '{officer.Id}' does not start from base '{team.Base}'.", "Choose an officer of that base.");
        }
    }
}
