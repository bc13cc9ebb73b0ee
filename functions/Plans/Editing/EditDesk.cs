using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Editing;

/// <summary>
/// Changes plans by hand. The new plan and the hand work that led to it are stored under their hashes before one transaction points the draft to
/// them; a plan that breaks a rule is stored only where a person answers for it by name and reason.
/// </summary>
internal sealed class EditDesk(Journal journal, TableClient table, DraftFiles files, TimeProvider time)
{
    private static readonly byte[] Undo = "undo"u8.ToArray();
    private static readonly byte[] Redo = "redo"u8.ToArray();

    /// <summary>What a change is to come to.</summary>
    /// <param name="Kind">Of the edit, for the log.</param>
    /// <param name="Enterprise">That it is about; the first where it is about several.</param>
    private sealed record Wish(string Kind, string Enterprise, string? Reason, Func<Problem, Plan, HandChange> Make, byte[] Body);

    public Task<(EditOutcome? Done, Refusal? Refusal)> EditAsync(Caller caller, Week week, StoredDraft stored, string? etag, PlanEditBody body, bool dryRun, CancellationToken cancellationToken) =>
        ChangeAsync(
            caller, week, stored, etag,
            new Wish(
                body.Kind.ToString().ToLowerInvariant(), body.Enterprise, body.Reason?.Trim() is { Length: > 0 } reason ? reason : null,
                (problem, plan) => HandChange.Of(problem, plan, body, Week.Now(time)), JsonSerializer.SerializeToUtf8Bytes(body, PlansJson.Default.PlanEditBody)),
            dryRun, cancellationToken);

    public Task<(EditOutcome? Done, Refusal? Refusal)> LockAsync(Caller caller, Week week, StoredDraft stored, string etag, LocksBody body, CancellationToken cancellationToken) =>
        ChangeAsync(
            caller, week, stored, etag,
            new Wish("lock", body.Locks[0].Enterprise, null, (problem, plan) => HandChange.Of(problem, plan, body.Locks), JsonSerializer.SerializeToUtf8Bytes(body, PlansJson.Default.LocksBody)),
            dryRun: false, cancellationToken);

    /// <summary>Takes the last change back.</summary>
    public async Task<Refusal?> UndoAsync(Caller caller, Week week, StoredDraft stored, string etag, CancellationToken cancellationToken)
    {
        Draft draft = stored.Draft;
        HandWork hand = await files.HandAsync(caller.Jurisdiction, draft.Hand, cancellationToken);
        if (hand.Before is not { } before)
        {
            return stored.ETag == etag ? EditRefusals.NothingToUndo : await CommitAsync(caller, week, draft.Id, etag, "draft.undo", Undo, d => d, cancellationToken);
        }

        var taken = new HandStep(draft.Hand, draft.Plan!);
        return await GoAsync(caller, week, draft, etag, before, "draft.undo", Undo, d => [.. d.Undone, taken], cancellationToken);
    }

    /// <summary>Does again what was taken back last.</summary>
    public Task<Refusal?> RedoAsync(Caller caller, Week week, StoredDraft stored, string etag, CancellationToken cancellationToken) =>
        stored.Draft.Undone is [.., var next]
            ? GoAsync(caller, week, stored.Draft, etag, next, "draft.redo", Redo, d => [.. d.Undone.SkipLast(1)], cancellationToken)
            : stored.ETag == etag ? Task.FromResult<Refusal?>(EditRefusals.NothingToRedo)
            : CommitAsync(caller, week, stored.Draft.Id, etag, "draft.redo", Redo, d => d, cancellationToken);

    /// <summary>Makes the draft what it was at a step before, or after.</summary>
    private async Task<Refusal?> GoAsync(
        Caller caller, Week week, Draft draft, string etag, HandStep to, string action, byte[] body, Func<Draft, IReadOnlyList<HandStep>> undone, CancellationToken cancellationToken)
    {
        HandWork then = await files.HandAsync(caller.Jurisdiction, to.Hand, cancellationToken);
        Problem problem = await files.AskedAsync(caller.Jurisdiction, draft, cancellationToken);
        Plan plan = await files.PlanAsync(caller.Jurisdiction, to.Plan, cancellationToken);
        Summary summary = Summary.Of(problem, plan);
        return await CommitAsync(
            caller, week, draft.Id, etag, action, body, d => d.EditedTo(to.Hand, then.Count(), to.Plan, summary, new Person(caller.Person, caller.Name)) with { Undone = undone(d) }, cancellationToken);
    }

    private async Task<(EditOutcome? Done, Refusal? Refusal)> ChangeAsync(
        Caller caller, Week week, StoredDraft stored, string? etag, Wish wish, bool dryRun, CancellationToken cancellationToken)
    {
        Draft draft = stored.Draft;
        if (draft.Plan is null)
        {
            return (null, PlanRefusals.NoPlanYet);
        }

        Problem problem = await files.AskedAsync(caller.Jurisdiction, draft, cancellationToken);
        Plan plan = await files.PlanAsync(caller.Jurisdiction, draft.Plan, cancellationToken);
        HandWork hand = await files.HandAsync(caller.Jurisdiction, draft.Hand, cancellationToken);
        if (!dryRun && stored.ETag != etag)
        {
            // Another version was seen: a repeated call gets its answer again, any other is too late.
            Refusal? late = await CommitAsync(caller, week, draft.Id, etag!, "draft.edit", wish.Body, d => d, cancellationToken);
            return late is null ? (new EditOutcome(new HandChange(plan, hand.Locks, [], [], []), hand, Summary.Of(problem, plan)), null) : (null, late);
        }

        if (DraftRules.Decide(draft.State, DraftAction.Edit, DraftView.ActorOf(caller), draft.Contributors, draft.Trial is not null).Refusal is { } forbidden)
        {
            return (null, PlanRefusals.Of(forbidden));
        }

        HandChange change = wish.Make(problem, plan);
        if (change.Refused.Count > 0)
        {
            return (null, Refusals.Invalid(change.Refused));
        }

        Summary summary = Summary.Of(problem, change.Plan);
        var outcome = new EditOutcome(change, hand, summary);
        if (dryRun)
        {
            return (outcome, null);
        }

        switch (change.VerdictAfter(hand))
        {
            case EditVerdict.Never:
                return (null, change.Broken.Any(broken => broken.Code == BegunHalfDay.Code) ? EditRefusals.Begun(change.Broken) : EditRefusals.Never(change.New(hand)));
            case EditVerdict.Exception when wish.Reason is null:
                return (null, EditRefusals.NeedsReason(change.New(hand)));
        }

        byte[] bytes = PlanFormat.Write(change.Plan);
        string hash = await files.PutAsync(caller.Jurisdiction, bytes, cancellationToken);
        HandWork next = change.WorkAfter(hand, draft, new HandStroke(wish.Kind, wish.Enterprise, wish.Reason, new Person(caller.Person, caller.Name), time.GetUtcNow()));
        string handHash = await files.PutAsync(caller.Jurisdiction, DraftFiles.Write(next), cancellationToken);
        Refusal? no = await CommitAsync(
            caller, week, draft.Id, etag!, next.Exceptions.Count > hand.Exceptions.Count ? "draft.except" : "draft.edit", wish.Body,
            d => d.EditedTo(handHash, next.Count(), hash, summary, new Person(caller.Person, caller.Name)), cancellationToken);
        return no is null ? (outcome, null) : (null, no);
    }

    private async Task<Refusal?> CommitAsync(
        Caller caller, Week week, string id, string etag, string action, byte[] body, Func<Draft, Draft> edited, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Week(caller.Jurisdiction, week.ToString());
        Change change = Change.For(partition, caller.As(Role.Planner), $"draft-edit|{id}", etag, body);
        switch (await journal.CommitAsync(change, DecideAsync, cancellationToken))
        {
            case Outcome.Done:
                return null;
            case Outcome.KeyReused:
                return await new PartitionReader(table, partition).DraftAsync(id, cancellationToken) is { } now ? Refusals.Stale(now.ETag) : Refusals.NotFound;
            case var outcome:
                return outcome.Refusal(no => no.Code is "stale" ? Refusals.Stale(no.Extra["current"]) : PlanRefusals.Of(no.Code));
        }

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            if (await rows.DraftAsync(id, token) is not { } read)
            {
                return Decision.Refuse("not-found");
            }

            if (read.ETag != etag)
            {
                return Decision.Refuse("stale", ("current", read.ETag));
            }

            DraftStep step = DraftRules.Decide(read.Draft.State, DraftAction.Edit, DraftView.ActorOf(caller), read.Draft.Contributors, read.Draft.Trial is not null);
            if (step.Refusal is { } refusal)
            {
                return Decision.Refuse(refusal);
            }

            Draft next = edited(read.Draft);
            return Decision.Commit(action, id, Answer.Empty, [DraftRows.Replace(partition, read, next)], detail: $"{next.Hand} {next.Plan}");
        }
    }
}

/// <summary>What a change comes to.</summary>
internal sealed record EditOutcome(HandChange Change, HandWork Before, Summary Summary);
