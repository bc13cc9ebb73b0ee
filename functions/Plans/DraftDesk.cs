using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans;

/// <summary>Reads drafts for a caller, and turns what is done to them into answers. The jurisdiction is always the caller's own.</summary>
internal sealed class DraftDesk(TableClient table, WeekSnapshots snapshots, DraftActions actions, DraftReading reading, TimeProvider time)
{
    public static string[] Readers { get; } = [Role.Planner, Role.Approver, Role.Auditor];

    public async Task<DraftList> ListAsync(Caller caller, Week week, Language language, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredDraft> drafts = await Rows(caller, week).DraftsAsync(cancellationToken);
        if (drafts.Count == 0)
        {
            return new DraftList([]);
        }

        WeekSnapshot snapshot = await snapshots.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
        var views = new List<DraftView>();
        foreach (StoredDraft draft in drafts)
        {
            views.Add(DraftView.Of(draft, caller, snapshot, await KnownAsync(caller, week, draft.Draft, cancellationToken), language));
        }

        return new DraftList(views);
    }

    public Task<StoredDraft?> FindAsync(Caller caller, Week week, string id, CancellationToken cancellationToken) =>
        Key.IsPart(id) ? Rows(caller, week).DraftAsync(id, cancellationToken) : Task.FromResult<StoredDraft?>(null);

    /// <summary>The draft with its plan, or why there is none to be seen.</summary>
    public async Task<(Draft? Draft, Refusal? Refusal)> PlannedAsync(Caller caller, Week week, string id, CancellationToken cancellationToken) =>
        await FindAsync(caller, week, id, cancellationToken) is not { Draft: var draft } ? (null, Refusals.NotFound)
        : draft.Plan is null ? (null, PlanRefusals.NoPlanYet)
        : (draft, null);

    public async Task<ProgressView> ProgressAsync(Caller caller, Week week, Draft draft, CancellationToken cancellationToken)
    {
        ProgressLog log = draft is { Division: not null, State: DraftState.Solving }
            ? await Rows(caller, week).TotalAsync(draft, cancellationToken)
            : (await Rows(caller, week).ProgressAsync(draft.Id, cancellationToken)).Log;
        ProgressView view = ProgressView.Of(draft, log);
        return await KnownAsync(caller, week, draft, cancellationToken) is { Whole: false } ? view.WithoutFigures() : view;
    }

    public async Task<DraftView> ViewAsync(StoredDraft stored, Caller caller, Week week, Language language, CancellationToken cancellationToken) =>
        DraftView.Of(stored, caller, await snapshots.CurrentAsync(caller.Jurisdiction, week, cancellationToken), await KnownAsync(caller, week, stored.Draft, cancellationToken), language);

    /// <summary>Does what the caller wants and shows the draft afterwards; a publication that is still under way is 202.</summary>
    public Task<Results<Ok<DraftView>, Accepted<DraftView>, Refusal>> ActAsync(
        Caller caller, Week week, string id, DraftAction action, string? fingerprint, string? comment, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(caller, week, id, new DraftWish(action, null, fingerprint, comment), context, cancellationToken);

    /// <summary>The same for what takes more than a comment.</summary>
    /// <param name="wish">Without the version, which is the request's.</param>
    public async Task<Results<Ok<DraftView>, Accepted<DraftView>, Refusal>> ActAsync(
        Caller caller, Week week, string id, DraftWish wish, HttpContext context, CancellationToken cancellationToken)
    {
        DraftAction action = wish.Action;
        // Whoever stops or retries means the draft as it is now, which its worker may have changed since the caller looked.
        var (etag, refusal) = action is DraftAction.Stop or DraftAction.Retry ? (null, null) : context.Request.IfMatch();
        if (refusal is not null)
        {
            return await FindAsync(caller, week, id, cancellationToken) is null ? Refusals.NotFound : refusal;
        }

        string? said = wish.Comment?.Trim();
        List<Finding> issues = [.. DraftInput.CheckComment(said, needed: action is DraftAction.Withdraw || (action is DraftAction.Return && wish.Remarks.Count == 0))];
        if (wish.At is { } at)
        {
            issues.AddRange(DraftInput.CheckDue(at, week, time));
        }

        if (issues.Count > 0)
        {
            return Refusals.Invalid(issues);
        }

        var (stored, no) = await actions.ActAsync(caller, week, id, wish with { ETag = etag, Comment = said is { Length: > 0 } ? said : null }, cancellationToken);
        if (stored is null)
        {
            return no ?? Refusals.NotFound;
        }

        context.Response.Headers.ETag = stored.ETag;
        DraftView view = await ViewAsync(stored, caller, week, context.Speak(), cancellationToken);
        return stored.Draft.State is DraftState.Publishing ? TypedResults.Accepted((string?)null, view) : TypedResults.Ok(view);
    }

    /// <summary>Null for a caller who may know all, for whom no file has to be read.</summary>
    private async Task<KnownDraft?> KnownAsync(Caller caller, Week week, Draft draft, CancellationToken cancellationToken) =>
        caller.Sight is Sight.Everything ? null : await reading.ReadAsync(caller, week, draft, null, cancellationToken);

    private PartitionReader Rows(Caller caller, Week week) => new(table, Partition.Week(caller.Jurisdiction, week.ToString()));
}
