using System.Globalization;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Scheduler.Search;

/// <summary>
/// The plan that a search began with, as an answer of its own. The search mans teams in its own way, so it may not find
/// again what another search or a person has put together.
/// </summary>
internal static class KeptStart
{
    /// <summary>The plan with the teams of the start; null where they break a rule by now, or are worth no more than what was found.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="found">What the search has found; its bound holds for every plan.</param>
    /// <param name="start">What it began with.</param>
    /// <param name="mayTry">Whether there is time to try remedies for those who wait.</param>
    public static Plan? Of(Problem problem, Plan found, Plan start, Func<bool> mayTry)
    {
        var teams = Known(problem, start);
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var plan = found with
        {
            Teams = teams,
            Deferred = [.. problem.Requests.Where(r => !served.Contains(r.Id)).Select(r => new WaitingRequest(r.Id, WaitingCode.NoCapacity, "", "", false))],
        };
        var score = Score.Of(problem, plan);
        plan = plan with { Score = score.Total, Breakdown = score.Breakdown, Status = score.Total == found.Bound ? PlanStatus.Optimal : PlanStatus.Feasible };
        return score.Total > found.Score && PlanChecker.Check(problem, plan).Count == 0 ? plan with { Deferred = WaitingList.Of(problem, teams, mayTry) } : null;
    }

    /// <summary>The teams of which the problem knows everything: a part of a divided week knows those of its towns.</summary>
    private static Team[] Known(Problem problem, Plan start)
    {
        var sessions = problem.Sessions.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        var bases = problem.Bases.Index().ToDictionary(b => b.Item.Id, b => b.Index, StringComparer.Ordinal);
        var officers = problem.Officers.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var requests = problem.Requests.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. start.Teams
                .Where(t => sessions.ContainsKey(t.Session) && bases.ContainsKey(t.Base) && t.Officers.All(officers.Contains) && t.Visits.All(v => v.Requests.All(requests.Contains)))
                .OrderBy(t => sessions[t.Session]).ThenBy(t => bases[t.Base])
                .Select((t, i) => t with { Id = string.Create(CultureInfo.InvariantCulture, $"t{i + 1}") }),
        ];
    }
}
