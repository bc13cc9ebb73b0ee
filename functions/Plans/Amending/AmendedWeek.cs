using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Inspection.Scheduler.Replanning;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>What an amendment asks, ready to be stored.</summary>
/// <param name="Rest">The problem of the half days yet to begin.</param>
/// <param name="Whole">The problem of the week.</param>
/// <param name="Plan">The plan of the week where one was found at once; null where it has to be searched for.</param>
internal sealed record AmendedWeek(Problem Rest, Problem Whole, Labels Labels, Plan? Plan)
{
    /// <summary>What a moved visit changes for whom.</summary>
    public IReadOnlyList<Bilingual> Says { get; init; } = [];

    /// <summary>The rules that the plan breaks, so that it cannot be kept.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; init; } = [];

    /// <summary>Exceptions of the published plan that still stand.</summary>
    public IReadOnlyList<RuleException> Exceptions { get; init; } = [];

    /// <param name="now">The week as it is, from its snapshot.</param>
    public static (AmendedWeek? Week, Refusal? Refusal) Make(WeekSnapshot now, PublishedWeek published, AmendmentBody body)
    {
        if (Disturbance.Check(now.Problem, body) is { Count: > 0 } issues)
        {
            return (null, Refusals.Invalid(issues));
        }

        if (body.Kind is AmendmentKind.Move && AmendmentRefusals.OfMove(now.Problem, published.Plan, body) is { } no)
        {
            return (null, no);
        }

        IReadOnlyCollection<string> released = body.Kind is AmendmentKind.Move ? [.. body.Release ?? [], body.Enterprise!] : body.Release ?? [];
        KeptWeek kept = KeptWeek.Of(Disturbance.Of(now.Problem, body), published, released);
        if (kept.Whole is not { } whole)
        {
            return (null, AmendmentRefusals.ReleaseNeeded(published, kept));
        }

        var week = new AmendedWeek(kept.Prepared.Rest!, whole, published.With(now.Labels), null) { Exceptions = kept.Exceptions };
        return body.Kind switch
        {
            AmendmentKind.Urgent => Urgent(week, kept, body),
            AmendmentKind.Move => (Moved(week, kept, body), null),
            _ => (week, null),
        };
    }

    private static (AmendedWeek? Week, Refusal? Refusal) Urgent(AmendedWeek week, KeptWeek kept, AmendmentBody body)
    {
        InsertionAnswer answer = UrgentInsertion.Find(week.Rest, kept.Prepared.Published, [.. body.Requests!]);
        if (answer.Plan is not { } found)
        {
            return (null, AmendmentRefusals.NoRoom(answer, week.Rest, kept.Prepared.Published, body.Requests!));
        }

        AmendedWeek made = week.With(Amendment.Complete(week.Whole, found));
        return made.Broken.Count > 0 ? (null, AmendmentRefusals.Impossible) : (made, null);
    }

    /// <summary>The visit in the other half day, where it is locked from now on.</summary>
    private static AmendedWeek Moved(AmendedWeek week, KeptWeek kept, AmendmentBody body)
    {
        EditResult moved = AmendedMove.Of(kept.Prepared, body.Enterprise!, body.Session!);
        var there = new Pin(body.Enterprise!, body.Session);
        return week.With(moved.Plan!) with
        {
            Rest = week.Rest with { Pins = [.. week.Rest.Pins, there] },
            Whole = week.Whole with { Pins = [.. week.Whole.Pins, there] },
            Says = [.. moved.Changes.Select(change => change.Text)],
        };
    }

    private AmendedWeek With(Plan plan)
    {
        HashSet<string> excepted = [.. Exceptions.Select(exception => exception.Key)];
        return this with { Plan = plan, Broken = [.. BrokenRules.Of(Whole, plan).Where(broken => !excepted.Contains(broken.Key))] };
    }
}
