using System.Globalization;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>Puts the plans of all parts together into one plan of the whole problem.</summary>
public static class Merge
{
    /// <summary>
    /// The plan of the whole: teams in order of session and base, numbered from <c>t1</c>; waiting requests in the
    /// order of the problem; the score counted anew; the bound the sum of the parts' bounds, and the plan optimal when
    /// it reaches it. Whoever relies on it lets the checker look at it.
    /// </summary>
    /// <param name="problem">The whole problem.</param>
    /// <param name="plans">One plan for each part of <see cref="Split.Of"/>.</param>
    /// <exception cref="ArgumentException">There is no plan.</exception>
    public static Plan Of(Problem problem, IReadOnlyList<Plan> plans)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plans);
        if (plans.Count == 0)
        {
            throw new ArgumentException("There is nothing to put together.", nameof(plans));
        }

        Dictionary<string, int> order = problem.Requests.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
        var plan = new Plan(
            problem.Id, PlanStatus.Feasible, 0, plans.Sum(p => p.Bound), plans.Max(p => p.Seconds), plans[0].Seed,
            string.Join("; ", plans.Select(p => p.Solver).Distinct(StringComparer.Ordinal)), new Breakdown(0, 0, 0, 0, 0),
            Teams(problem, plans.SelectMany(p => p.Teams)),
            [.. plans.SelectMany(p => p.Deferred).OrderBy(d => order.GetValueOrDefault(d.Request, int.MaxValue))]);
        Score score = Score.Of(problem, plan);
        return plan with
        {
            Score = score.Total,
            Breakdown = score.Breakdown,
            Status = plan.Bound == score.Total ? PlanStatus.Optimal : PlanStatus.Feasible,
        };
    }

    /// <summary>The teams in order of session and base, numbered anew.</summary>
    internal static IReadOnlyList<Team> Teams(Problem problem, IEnumerable<Team> teams)
    {
        Dictionary<string, int> sessions = problem.Sessions.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        Dictionary<string, int> bases = problem.Bases.Index().ToDictionary(b => b.Item.Id, b => b.Index, StringComparer.Ordinal);
        return [.. teams.OrderBy(t => sessions[t.Session]).ThenBy(t => bases[t.Base])
            .Select((t, i) => t with { Id = string.Create(CultureInfo.InvariantCulture, $"t{i + 1}") })];
    }
}
