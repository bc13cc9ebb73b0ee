using Inspection.Bench.Baselines;
using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Routing;

/// <summary>
/// What an engineer would pick instead: teams are formed beforehand by a greedy cover of the certificates in demand,
/// then OR-Tools Routing drives them. Two sizes of teams are tried and the better plan is kept.
/// </summary>
internal static class TeamsFirst
{
    /// <param name="problem">A small one: nothing ends Routing but <paramref name="cancellationToken"/>.</param>
    /// <param name="cancellationToken">Ends it; what one size of teams has given by then counts.</param>
    /// <returns>The plan, or null when Routing gave none in time.</returns>
    public static async Task<Plan?> PlanAsync(Problem problem, CancellationToken cancellationToken)
    {
        var week = new Week(problem);
        Plan? best = null;
        foreach (int size in new[] { week.Rules.OfficersPerVisit + 1, week.Rules.OfficersPerVisit + 2 }.Select(s => Math.Min(s, week.Rules.Seats)).Distinct())
        {
            try
            {
                Plan plan = await RouteAsync(week, FormedTeams.Of(week, size), cancellationToken);
                best = best is null || plan.Score > best.Score ? plan : best;
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return best;
    }

    private static async Task<Plan> RouteAsync(Week week, IReadOnlyList<TeamDraft> teams, CancellationToken cancellationToken)
    {
        (Stop Stop, Choice Choice)[] jobs = [.. week.Stops.SelectMany(s => s.Choices.Select(c => (s, c)))];
        if (teams.Count > 0 && jobs.Length > 0)
        {
            RoutingAnswer answer = await RoutingProcess.SolveAsync(Order(week, teams, jobs), cancellationToken);
            foreach ((TeamDraft team, IReadOnlyList<int> route) in teams.Zip(answer.Routes))
            {
                team.Route.AddRange(route.Select(j => jobs[j]));
                Repair(team);
            }
        }

        return DraftedPlan.Of(week, teams.Where(t => t.Worth > 0), "teams formed beforehand, then OR-Tools Routing");
    }

    private static RoutingOrder Order(Week week, IReadOnlyList<TeamDraft> teams, (Stop Stop, Choice Choice)[] jobs)
    {
        int longest = Enumerable.Range(0, week.SessionCount).Max(week.Minutes);
        int places = week.Travel.Places;
        ILookup<Stop, int> byStop = jobs.Index().ToLookup(j => j.Item.Stop, j => j.Index);
        return new RoutingOrder(
            [.. Enumerable.Range(0, places).Select(i => (IReadOnlyList<int>)[.. Enumerable.Range(0, places).Select(j => week.Travel.Between(i, j))])],
            longest,
            [.. teams.Select(t => new RoutingTeam(t.Home, longest - week.Minutes(t.Session), t.Officers.Count * week.OfficerCost(t.Session), string.Concat(jobs.Select(j => MayDo(t, j.Stop, j.Choice) ? '1' : '0'))))],
            [.. jobs.Select(j => new RoutingJob(j.Stop.Place, j.Choice.Minutes, j.Stop.Choices[0].Value - j.Choice.Value))],
            [.. week.Stops.Select(s => new RoutingChoice([.. byStop[s]], s.Choices[0].Value))]);
    }

    private static bool MayDo(TeamDraft team, Stop stop, Choice choice) =>
        stop.Bases.Contains(team.Home) && choice.Open[team.Session] && team.Entitles(stop, choice);

    /// <summary>Whatever a route may not hold is dropped; and whoever is not needed stays at home.</summary>
    private static void Repair(TeamDraft team)
    {
        team.Route.RemoveAll(r => !MayDo(team, r.Stop, r.Choice));
        while (!team.IsInTime)
        {
            team.Route.Remove(team.Route.MinBy(r => r.Choice.Value));
        }

        team.Thin();
    }
}
