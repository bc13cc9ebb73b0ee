using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Baselines;

/// <summary>
/// What an office does today: enterprises by priority (those with mandatory requests first, then by weight), each
/// given to the nearest base's first team with room, or to a new team. Nothing is moved once it is placed. It is
/// spared the worst: a visit that would cost more than it brings waits.
/// </summary>
internal sealed class GreedyByHand
{
    private readonly Week _week;
    private readonly OfficerBook _book;
    private readonly List<TeamDraft>[] _teams;

    private GreedyByHand(Week week)
    {
        _week = week;
        _book = new OfficerBook(week);
        _teams = [.. Enumerable.Range(0, week.Problem.Bases.Count * week.SessionCount).Select(_ => new List<TeamDraft>())];
    }

    public static Plan Plan(Problem problem)
    {
        var week = new Week(problem);
        return DraftedPlan.Of(week, Drafts(week), "greedy by hand's rules");
    }

    public static IReadOnlyList<TeamDraft> Drafts(Week week)
    {
        var greedy = new GreedyByHand(week);
        foreach (Stop stop in week.Stops.OrderByDescending(s => s.Choices[0].Requests.Count(r => r.Mandatory)).ThenByDescending(s => s.Choices[0].Requests.Sum(r => r.Weight)))
        {
            greedy.Place(stop);
        }

        return [.. greedy._teams.SelectMany(t => t)];
    }

    private void Place(Stop stop)
    {
        foreach (Choice choice in stop.Choices)
        {
            foreach (int home in stop.Bases)
            {
                for (int session = 0; session < _week.SessionCount; session++)
                {
                    if (choice.Open[session] && PlaceIn(home, session, stop, choice))
                    {
                        return;
                    }
                }
            }
        }
    }

    private bool PlaceIn(int home, int session, Stop stop, Choice choice)
    {
        List<TeamDraft> teams = _teams[(home * _week.SessionCount) + session];
        if (teams.Any(team => Join(team, stop, choice)))
        {
            return true;
        }

        var another = new TeamDraft(_week, home, session);
        if (teams.Count >= _week.Problem.Bases[home].Vehicles || !Join(another, stop, choice))
        {
            return false;
        }

        teams.Add(another);
        return true;
    }

    /// <summary>Puts the stop at the end of the team's route; officers who hold what is missing come along.</summary>
    private bool Join(TeamDraft team, Stop stop, Choice choice)
    {
        int drive = team.DriveWith(stop);
        if (drive + choice.Minutes + team.Route.Sum(r => r.Choice.Minutes) > _week.Minutes(team.Session)
            || _book.Missing(team.Officers, team.Home, team.Session, stop, choice) is not { } added
            || choice.Value <= (added.Count * _week.OfficerCost(team.Session)) + ((long)_week.Problem.Objective.TravelMinute * (drive - team.Drive)))
        {
            return false;
        }

        team.Officers.AddRange(added);
        team.Route.Add((stop, choice));
        _book.Engage(added, team.Session);
        return true;
    }
}
