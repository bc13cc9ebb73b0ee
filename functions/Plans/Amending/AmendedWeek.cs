using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>What an amendment asks, ready to be stored.</summary>
/// <param name="Rest">The problem of the half days yet to begin.</param>
/// <param name="Whole">The problem of the week.</param>
/// <param name="Plan">The plan of the week where one was found at once; null where it has to be searched for.</param>
internal sealed record AmendedWeek(Problem Rest, Problem Whole, Labels Labels, Plan? Plan)
{
    /// <param name="now">The week as it is, from its snapshot.</param>
    /// <param name="published">The problem, plan and names that are public.</param>
    public static (AmendedWeek? Week, Refusal? Refusal) Make(WeekSnapshot now, (Problem Problem, Plan Plan, Labels Labels) published, AmendmentBody body)
    {
        if (Disturbance.Check(now.Problem, body) is { Count: > 0 } issues)
        {
            return (null, Refusals.Invalid(issues));
        }

        Amended amended = Amendment.Prepare(Disturbance.Of(now.Problem, body), published.Problem, published.Plan, body.Release ?? []);
        if (amended.Rest is null)
        {
            return (null, AmendmentRefusals.ReleaseNeeded(published.Problem, published.Plan, amended));
        }

        Labels labels = Merged(now.Labels, published.Labels);
        if (body.Kind is not AmendmentKind.Urgent)
        {
            return (new AmendedWeek(amended.Rest, amended.Whole!, labels, null), null);
        }

        InsertionAnswer answer = UrgentInsertion.Find(amended.Rest, amended.Published, [.. body.Requests!]);
        return answer.Plan is { } found
            ? (new AmendedWeek(amended.Rest, amended.Whole!, labels, Amendment.Complete(amended.Whole!, found)), null)
            : (null, AmendmentRefusals.NoRoom(answer));
    }

    /// <summary>The names of now, and of what has begun.</summary>
    private static Labels Merged(Labels now, Labels then) => (now with
    {
        Departments = [.. now.Departments.UnionBy(then.Departments, d => d.Id, StringComparer.Ordinal)],
        Matters = [.. now.Matters.UnionBy(then.Matters, m => m.Code, StringComparer.Ordinal)],
        Enterprises = [.. now.Enterprises.UnionBy(then.Enterprises, e => e.Id, StringComparer.Ordinal)],
        Requests = [.. now.Requests.UnionBy(then.Requests, r => r.Id, StringComparer.Ordinal)],
    }).Ordered();
}
