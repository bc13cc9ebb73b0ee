using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// The score of a plan, computed from the problem and the plan's teams alone. What the plan says about its own score
/// and travel is not looked at.
/// </summary>
/// <param name="Breakdown">The counted parts.</param>
/// <param name="Total">The weighted sum, which is maximised.</param>
public readonly record struct Score(Breakdown Breakdown, long Total)
{
    /// <summary>Scores any plan. Ids that the problem does not know count nothing; a request served twice counts once.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="plan">Any plan, also a wrong one.</param>
    /// <exception cref="OverflowException">The numbers do not fit; a validated problem cannot cause this.</exception>
    public static Score Of(Problem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        return Of(new CheckContext(problem, plan));
    }

    /// <summary>The weighted sum of counted parts.</summary>
    /// <param name="objective">The weights.</param>
    /// <param name="parts">The counted parts.</param>
    public static long Weigh(Objective objective, Breakdown parts)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(parts);
        return checked(objective.Served * parts.ServedWeight
            + objective.Mandatory * parts.MandatoryServed
            - objective.OfficerMinute * parts.OfficerMinutes
            - objective.TravelMinute * parts.TravelMinutes
            - objective.Change * parts.Changes);
    }

    internal static Score Of(CheckContext context)
    {
        Plan plan = context.Plan;
        Request[] served = [.. plan.Teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).Distinct(StringComparer.Ordinal)
            .Select(id => context.Requests.GetValueOrDefault(id)).OfType<Request>()];
        var parts = new Breakdown(
            ServedWeight: served.Sum(r => (long)r.Weight),
            MandatoryServed: served.LongCount(r => r.Mandatory),
            OfficerMinutes: plan.Teams.Sum(t => (long)(context.Sessions.GetValueOrDefault(t.Session)?.Minutes ?? 0) * t.Officers.Count),
            TravelMinutes: plan.Teams.Sum(t => context.TravelMinutes(t) ?? 0L),
            Changes: Changes(context.Problem.Previous, plan));
        return new Score(parts, Weigh(context.Problem.Objective, parts));
    }

    /// <summary>
    /// Visits of the previous plan that are dropped, move to another session, or whose team shares no officer with
    /// its previous team. What was promised to an enterprise should not change lightly.
    /// </summary>
    private static long Changes(Plan? previous, Plan plan)
    {
        if (previous is null)
        {
            return 0;
        }

        ILookup<string, Team> now = plan.Teams.SelectMany(t => t.Visits.Select(v => (v.Enterprise, Team: t))).ToLookup(x => x.Enterprise, x => x.Team, StringComparer.Ordinal);
        return previous.Teams.Sum(team => team.Visits.LongCount(visit => !now[visit.Enterprise].Any(t =>
            t.Session == team.Session && t.Officers.Intersect(team.Officers, StringComparer.Ordinal).Any())));
    }
}
