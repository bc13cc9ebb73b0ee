using System.Globalization;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Baselines;

/// <summary>From drafts to a plan whose score the checker's own arithmetic gives.</summary>
internal static class DraftedPlan
{
    /// <param name="week">The problem.</param>
    /// <param name="drafts">Teams; those without a visit are left out.</param>
    /// <param name="method">Stands in the plan as its solver.</param>
    /// <param name="bound">A proven bound, where the method has one; otherwise every request served for nothing.</param>
    public static Plan Of(Week week, IEnumerable<TeamDraft> drafts, string method, long? bound = null)
    {
        Problem problem = week.Problem;
        Team[] teams = [.. drafts.Where(d => d.Route.Count > 0).OrderBy(d => d.Session).ThenBy(d => d.Home)
            .Select((d, i) => TeamOf(week, d, string.Create(CultureInfo.InvariantCulture, $"t{i + 1}")))];
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var plan = new Plan(
            problem.Id, PlanStatus.Feasible, 0, 0, 0, 0, method, new Breakdown(0, 0, 0, 0, 0), teams,
            [.. problem.Requests.Where(r => !served.Contains(r.Id)).Select(r => new WaitingRequest(r.Id, WaitingCode.NoCapacity, "Not planned by this method.", "None was looked for.", false))]);
        var score = Score.Of(problem, plan);
        long everything = problem.Requests.Sum(r => ((long)problem.Objective.Served * r.Weight) + (r.Mandatory ? problem.Objective.Mandatory : 0));
        long proven = bound ?? everything;
        return plan with { Score = score.Total, Breakdown = score.Breakdown, Bound = proven, Status = proven == score.Total ? PlanStatus.Optimal : PlanStatus.Feasible };
    }

    private static Team TeamOf(Week week, TeamDraft draft, string id)
    {
        Session session = week.Problem.Sessions[draft.Session];
        DateTime now = session.Start;
        int here = draft.Home;
        var visits = new List<Visit>();
        foreach ((Stop stop, Choice choice) in draft.Route)
        {
            DateTime start = now.AddMinutes(week.Travel.Between(here, stop.Place));
            now = start.AddMinutes(choice.Minutes);
            here = stop.Place;
            visits.Add(new Visit(week.Problem.Enterprises[stop.Enterprise].Id, start, now, [.. choice.Requests.Select(r => r.Id)]));
        }

        return new Team(
            id, session.Id, week.Problem.Bases[draft.Home].Id, [.. draft.Officers.Select(o => week.Problem.Officers[o].Id)],
            session.Start, now.AddMinutes(week.Travel.Between(here, draft.Home)), draft.Drive, visits);
    }
}
