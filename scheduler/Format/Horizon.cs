using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>Sessions lie inside one day each, in time order, and do not overlap.</summary>
internal static class Horizon
{
    public static void Check(IReadOnlyList<Session> sessions, IssueList issues)
    {
        Session? previous = null;
        foreach ((int i, Session session) in sessions.Index())
        {
            JsonPath place = JsonPath.Root["sessions"][i];
            if (session.Start == default || session.End == default)
            {
                continue;
            }

            if (session.End <= session.Start)
            {
                issues.Add(IssueCode.Contradiction, place["end"], $"Session '{Shown.Text(session.Id)}' ends no later than it starts.", "Let it end after it starts.");
                continue;
            }

            if (session.End.Date != session.Start.Date)
            {
                issues.Add(IssueCode.Contradiction, place["end"], $"Session '{Shown.Text(session.Id)}' goes over midnight.", "Split it into one session per day.");
            }

            if (session.Start < previous?.End)
            {
                issues.Add(IssueCode.Contradiction, place["start"], $"Session '{Shown.Text(session.Id)}' starts before session '{Shown.Text(previous.Id)}', listed above it, has ended.", "List the sessions in time order, without overlap.");
            }

            previous = session;
        }
    }
}
