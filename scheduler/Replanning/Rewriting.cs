using System.Globalization;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>A plan with other teams: ordered, numbered and scored anew.</summary>
internal static class Rewriting
{
    /// <param name="problem">The problem that the plan answers.</param>
    /// <param name="plan">Gives everything but teams and score; its bound stays, since it is the problem's.</param>
    /// <param name="teams">All teams of the new plan.</param>
    /// <param name="waits">Why a request waits that did not wait before.</param>
    public static Plan With(Problem problem, Plan plan, IEnumerable<Team> teams, Func<Request, WaitingRequest>? waits = null)
    {
        waits ??= NotAsked;
        var session = problem.Sessions.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        var home = problem.Bases.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        Team[] ordered = [.. teams.OrderBy(t => session[t.Session]).ThenBy(t => home[t.Base])
            .Select((t, i) => t with { Id = string.Create(CultureInfo.InvariantCulture, $"t{i + 1}") })];
        var served = ordered.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var waiting = plan.Deferred.DistinctBy(d => d.Request).ToDictionary(d => d.Request, StringComparer.Ordinal);
        var draft = plan with
        {
            Problem = problem.Id,
            Teams = ordered,
            Deferred = [.. problem.Requests.Where(r => !served.Contains(r.Id)).Select(r => waiting.GetValueOrDefault(r.Id) ?? waits(r))],
        };
        var score = Score.Of(problem, draft);
        return draft with
        {
            Score = score.Total,
            Breakdown = score.Breakdown,
            Status = score.Total == plan.Bound ? PlanStatus.Optimal : PlanStatus.Feasible,
        };
    }

    private static WaitingRequest NotAsked(Request request) => new(
        request.Id, WaitingCode.NoCapacity, ChangeTexts.NotAsked.ToString(), ChangeTexts.PlanAgain.ToString(), Verified: false);
}
