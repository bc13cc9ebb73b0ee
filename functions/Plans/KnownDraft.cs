using Inspection.Functions.Drafts;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;

namespace Inspection.Functions.Plans;

/// <summary>A draft with its files, as far as a reader may know of them.</summary>
/// <param name="Plan">Null before there is one.</param>
/// <param name="Broken">What the plan breaks, as far as it can be told.</param>
/// <param name="Whole">Nothing is left out.</param>
internal sealed record KnownDraft(Draft Draft, Problem Problem, Plan? Plan, Labels Labels, HandWork Hand, IReadOnlyList<BrokenRule> Broken, bool Whole)
{
    /// <summary>What the plan achieves. How good any plan could be says something of all requests, so it is told with all of them only.</summary>
    public Summary? Summary => Plan is null ? null
        : Summary.Of(Problem, Plan) is var summary && Whole ? summary
        : summary with { Bound = null, Gap = null };

    /// <summary>What it was made from.</summary>
    public InputsView Inputs => new(
        Problem.Requests.Count, Problem.Requests.Select(r => r.Enterprise).Distinct(StringComparer.Ordinal).Count(), Draft.Inputs.Officers, Labels.Held.Count, Draft.Inputs.Snapshot);

    public HandCounts Counts => new(Hand.Edits.Count, Hand.Locks.Count, Hand.Exceptions.Count, Undo: false);
}

/// <summary>Reads the files of drafts for a caller: the one place in which what is stored becomes what that person may see.</summary>
internal sealed class DraftReading(DraftFiles files, WeekPool pools, RegisterStore registers, SecretReaders readers, TimeProvider time)
{
    /// <param name="view">What is read, to be written down where it tells of unannounced checks; null where it only counts.</param>
    public async Task<KnownDraft> ReadAsync(Caller caller, Week week, Draft draft, string? view, CancellationToken cancellationToken)
    {
        Problem problem = await files.AskedAsync(caller.Jurisdiction, draft, cancellationToken);
        Plan? plan = draft.Plan is null ? null : await files.PlanAsync(caller.Jurisdiction, draft.Plan, cancellationToken);
        Labels labels = await files.LabelsAsync(caller.Jurisdiction, draft.Inputs.Labels, cancellationToken);
        HandWork hand = await files.HandAsync(caller.Jurisdiction, draft.Hand, cancellationToken);
        IReadOnlyList<BrokenRule> broken = plan is null || hand.Exceptions.Count == 0 ? [] : BrokenRules.Of(problem, plan);
        var all = new KnownDraft(draft, problem, plan, labels, hand, broken, Whole: true);
        if (caller.Sight is Sight.Everything)
        {
            if (view is not null)
            {
                await readers.NoteAsync(caller, week, view, Secrets(all), cancellationToken);
            }

            return all;
        }

        Pool pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        Registers known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        return AnnouncedPlan.Of(
            all,
            request => pool.Find(request) is { } asked && caller.Sight.Knows(asked, known, week.Monday) && (asked.IsDone || asked.IsGone || Secrecy.IsOver(week.Monday, known.Today) || !WasHidden(request)),
            Week.Now(time) > week.Sunday.AddDays(1).ToDateTime(TimeOnly.MinValue));

        // What was unannounced when the draft was made stays so, whatever the register says since.
        bool WasHidden(string request) =>
            labels.Requests.FirstOrDefault(label => label.Id == request) is { } named && labels.Matters.FirstOrDefault(matter => matter.Code == named.Matter) is { Visibility: Visibility.Hidden };
    }

    /// <summary>Enterprises of the draft, visited, waiting or held back, with requests whose matter was unannounced when it was made.</summary>
    private static IEnumerable<string> Secrets(KnownDraft draft)
    {
        HashSet<string> matters = [.. draft.Labels.Matters.Where(matter => matter.Visibility is Visibility.Hidden).Select(matter => matter.Code)];
        HashSet<string> requests = [.. draft.Labels.Requests.Where(request => matters.Contains(request.Matter)).Select(request => request.Id)];
        return draft.Problem.Requests.Where(request => requests.Contains(request.Id)).Select(request => request.Enterprise)
            .Concat(draft.Labels.Held.Where(held => matters.Contains(held.Matter.Id)).Select(held => held.Enterprise.Id));
    }
}
