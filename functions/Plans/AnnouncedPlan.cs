using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>
/// A draft as it would be without what a reader may not know of. Its figures are worked out anew from what is left; what only makes sense with the rest (bound, hours,
/// reasons, costs of rules) is not told before the week is over. Pure.
/// </summary>
internal static class AnnouncedPlan
{
    private static readonly HashSet<string> CountingRules = [.. ICap.All.Select(cap => cap.Rule.Id), MinimumGap.Rule.Id, ThirdVisitWithoutFinding.Rule.Id];

    private static readonly Bilingual Later = new("未排入的原因在本周结束后可以查看。", "Why it waits can be read once the week is over.");

    /// <param name="isKnown">Whether the reader may know of a request, by its id.</param>
    /// <param name="isOver">The week is over.</param>
    public static KnownDraft Of(KnownDraft draft, Func<string, bool> isKnown, bool isOver)
    {
        var (problem, labels, hand) = (draft.Problem, draft.Labels, draft.Hand);
        HashSet<string> secret =
        [
            .. problem.Requests.Where(r => !isKnown(r.Id)).Select(r => r.Enterprise),
            .. labels.Held.Where(h => !isKnown(h.Request)).Select(h => h.Enterprise.Id),
            .. labels.Remote.Where(r => !isKnown(r.Request)).Select(r => r.Enterprise.Id),
        ];
        if (isOver && secret.Count == 0)
        {
            return draft;
        }

        Problem left = problem with
        {
            Requests = [.. problem.Requests.Where(r => isKnown(r.Id))],
            Pins = [.. problem.Pins.Where(p => !secret.Contains(p.Enterprise))],
            Previous = problem.Previous is { } previous ? Stripped(problem, previous, isKnown, isOver) : null,
        };
        RuleException[] exceptions = [.. hand.Exceptions.Where(e => !e.Key.Split('|').Any(part => secret.Contains(part)))];
        HashSet<string> kept = [.. exceptions.Select(e => e.Key)];
        return draft with
        {
            Whole = false,
            Problem = left,
            Plan = draft.Plan is { } plan ? Scored(left, Stripped(problem, plan, isKnown, isOver)) : null,
            Labels = labels with
            {
                Held = [.. labels.Held.Where(h => isKnown(h.Request)).Select(h => isOver ? h : Told(h))],
                Remote = [.. labels.Remote.Where(r => isKnown(r.Request))],
                Rules = isOver ? labels.Rules : [],
            },
            Hand = hand with
            {
                Locks = [.. hand.Locks.Where(p => !secret.Contains(p.Enterprise))],
                Edits = [.. hand.Edits.Where(e => !secret.Contains(e.Enterprise))],
                Exceptions = exceptions,
                Before = null,
            },
            Broken = [.. draft.Broken.Where(b => kept.Contains(b.Key))],
        };
    }

    /// <summary>The plan without those visits. Hours would show the gaps, so half days stand for them; drives are those of the stops that are left.</summary>
    private static Plan Stripped(Problem problem, Plan plan, Func<string, bool> isKnown, bool isOver)
    {
        Dictionary<string, Session> sessions = problem.Sessions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        IEnumerable<Team> teams = plan.Teams
            .Select(team => team with { Visits = [.. team.Visits.Select(v => v with { Requests = [.. v.Requests.Where(isKnown)] }).Where(v => v.Requests.Count > 0)] })
            .Where(team => team.Visits.Count > 0)
            .Select((team, place) => team with { Id = string.Create(CultureInfo.InvariantCulture, $"t{place + 1}") });
        if (!isOver)
        {
            teams = teams.Select(team => sessions[team.Session] is var session ? team with
            {
                Depart = session.Start,
                Return = session.End,
                Visits = [.. team.Visits.Select(v => v with { Start = session.Start, End = session.End })],
            } : team);
        }

        return plan with
        {
            Teams = [.. teams.Select(team => team with { TravelMinutes = (int)Score.Of(problem, plan with { Teams = [team] }).Breakdown.TravelMinutes })],
            Deferred = [.. plan.Deferred.Where(w => isKnown(w.Request)).Select(w => isOver ? w : w with { Cause = Later.ToString(), Remedy = "", Verified = false })],
        };
    }

    private static Plan Scored(Problem problem, Plan plan)
    {
        var score = Score.Of(problem, plan);
        return plan with { Score = score.Total, Bound = score.Total, Breakdown = score.Breakdown, Status = PlanStatus.Feasible };
    }

    /// <summary>A rule that counts visits may be counting unannounced ones.</summary>
    private static HeldLabel Told(HeldLabel held) => !CountingRules.Contains(held.Code) ? held
        : held with { Code = ToldRuling.Capacity.Id, Cause = Later.ToString(), Remedy = Lines(ToldRuling.Capacity.Lift) };

    private static string Lines(Text text) => $"{text.Zh}\n{text.En}";
}
