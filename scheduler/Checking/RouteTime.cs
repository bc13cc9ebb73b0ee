using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A team leaves its base and is back inside the session; it drives before each visit, stays exactly as long as the
/// served requests take, and never overlaps itself. Waiting is allowed. What the plan promises has to be possible.
/// </summary>
internal sealed class RouteTime : IRule
{
    public string Code => "route-time";

    public IEnumerable<Issue> Check(CheckContext context) => context.Teams.SelectMany(t => OfSession(context, t).Concat(OfRoute(context, t)));

    private IEnumerable<Issue> OfSession(CheckContext context, PlacedTeam placed)
    {
        (Team team, string place) = placed;
        if (!context.Sessions.TryGetValue(team.Session, out Session? session))
        {
            yield break;
        }

        if (team.Depart < session.Start)
        {
            yield return new Issue(Code, $"{place}.depart", $"Team '{team.Id}' leaves at {Time(team.Depart)}, before session '{session.Id}' starts at {Time(session.Start)}.", "Leave when the session starts or later.");
        }

        if (team.Return > session.End)
        {
            yield return new Issue(Code, $"{place}.return", $"Team '{team.Id}' is back at {Time(team.Return)}, after session '{session.Id}' ends at {Time(session.End)}.", "Visit fewer or nearer enterprises.");
        }
    }

    private IEnumerable<Issue> OfRoute(CheckContext context, PlacedTeam placed)
    {
        (Team team, string place) = placed;
        int[]? drives = context.Drives(team);
        DateTime free = team.Depart;
        for (int i = 0; i < team.Visits.Count; i++)
        {
            Visit visit = team.Visits[i];
            int drive = drives?[i] ?? 0;
            if ((visit.Start - free).TotalMinutes < drive)
            {
                yield return new Issue(Code, $"{place}.visits[{i}].start", $"Team '{team.Id}' is free at {Time(free)} and drives {drive} minutes, but the visit to '{visit.Enterprise}' starts at {Time(visit.Start)}.", "Start the visit after the drive.");
            }

            int duration = VisitDuration.Minutes(context.Problem.Rules, context.Served(visit).Select(r => r.Minutes));
            if ((visit.End - visit.Start).TotalMinutes != duration)
            {
                yield return new Issue(Code, $"{place}.visits[{i}].end", $"The visit to '{visit.Enterprise}' from {Time(visit.Start)} to {Time(visit.End)} does not last {duration} minutes, which its requests take.", "Let it last exactly that long.");
            }

            free = visit.End;
        }

        int back = drives?[^1] ?? 0;
        if ((team.Return - free).TotalMinutes < back)
        {
            yield return new Issue(Code, $"{place}.return", $"Team '{team.Id}' is free at {Time(free)} and drives {back} minutes, but is back at {Time(team.Return)}.", "Return after the drive.");
        }

        if (drives is not null && drives.Sum(d => (long)d) != team.TravelMinutes)
        {
            yield return new Issue(Code, $"{place}.travelMinutes", $"Team '{team.Id}' drives {drives.Sum(d => (long)d)} minutes, not {team.TravelMinutes}.", "State the sum of its drives.");
        }
    }

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
