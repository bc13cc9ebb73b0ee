using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans.Editing;

/// <summary>Drafts changed by hand: what is possible, one change, the last one taken back, locks.</summary>
internal static class EditEndpoints
{
    private const int MostLocks = 2000;
    private const int ReasonLength = 500;
    private const int LeastReason = 4;

    public static void MapEdits(this IEndpointRouteBuilder drafts)
    {
        drafts.MapGet("/{id}/choices", ChoicesAsync).AllowRoles(DraftDesk.Readers).WithName("GetChoices");
        drafts.MapPost("/{id}/edits", EditAsync).AllowRoles(Role.Planner).WithName("EditDraft");
        drafts.MapPost("/{id}/undo", UndoAsync).AllowRoles(Role.Planner).WithName("UndoEdit");
        drafts.MapPost("/{id}/redo", RedoAsync).AllowRoles(Role.Planner).WithName("RedoEdit");
        drafts.MapPut("/{id}/locks", LockAsync).AllowRoles(Role.Planner).WithName("LockVisits");
    }

    private static async Task<Results<Ok<ChoicesView>, Refusal>> ChoicesAsync(
        Caller caller, Week week, string id, string enterprise, DraftDesk desk, DraftReading reading, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (draft, none) = await desk.PlannedAsync(caller, week, id, cancellationToken);
        if (draft?.Plan is null)
        {
            return none!;
        }

        if (await reading.ReadAsync(caller, week, draft, "choices", cancellationToken) is not { Whole: true, Problem: var problem, Plan: { } plan } known)
        {
            return PlanRefusals.NotOverYet;
        }

        if (problem.Enterprises.All(e => e.Id != enterprise))
        {
            return Refusals.NotFound;
        }

        return TypedResults.Ok(Choices.Of(problem, plan, known.Hand, new PlanNames(problem, known.Labels), enterprise, Week.Now(time), context.Speak()));
    }

    private static async Task<Results<Ok<PlanEditView>, Refusal>> EditAsync(
        Caller caller, Week week, string id, Body<PlanEditBody> body, EditDesk edits, DraftDesk desk, HttpContext context, CancellationToken cancellationToken, bool dryRun = false)
    {
        var (etag, refusal) = dryRun ? (null, null) : context.Request.IfMatch();
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { } stored)
        {
            return Refusals.NotFound;
        }

        if (refusal is not null)
        {
            return refusal;
        }

        if (body.Value.Reason?.Trim().Length is > ReasonLength or (> 0 and < LeastReason))
        {
            return Refusals.Invalid("out-of-range", "$.reason", new("理由须为 4 到 500 个字。", "A reason has 4 to 500 characters."), new("请更正。", "Correct it."));
        }

        var (done, no) = await edits.EditAsync(caller, week, stored, etag, body.Value, dryRun, cancellationToken);
        return done is null ? no! : TypedResults.Ok(await ShowAsync(caller, week, id, done, desk, context, cancellationToken));
    }

    private static async Task<Results<Ok<PlanEditView>, Refusal>> LockAsync(
        Caller caller, Week week, string id, Body<LocksBody> body, EditDesk edits, DraftDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, refusal) = context.Request.IfMatch();
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { } stored)
        {
            return Refusals.NotFound;
        }

        if (refusal is not null)
        {
            return refusal;
        }

        if (body.Value.Locks.Count is 0 or > MostLocks)
        {
            return Refusals.Invalid("out-of-range", "$.locks", new("一次锁定 1 到 2000 家企业。", "1 to 2,000 enterprises are locked at a time."), new("请分次操作。", "Do it in several steps."));
        }

        var (done, no) = await edits.LockAsync(caller, week, stored, etag, body.Value, cancellationToken);
        return done is null ? no! : TypedResults.Ok(await ShowAsync(caller, week, id, done, desk, context, cancellationToken));
    }

    private static Task<Results<Ok<DraftView>, Refusal>> UndoAsync(
        Caller caller, Week week, string id, EditDesk edits, DraftDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        StepAsync(caller, week, id, edits.UndoAsync, desk, context, cancellationToken);

    private static Task<Results<Ok<DraftView>, Refusal>> RedoAsync(
        Caller caller, Week week, string id, EditDesk edits, DraftDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        StepAsync(caller, week, id, edits.RedoAsync, desk, context, cancellationToken);

    private static async Task<Results<Ok<DraftView>, Refusal>> StepAsync(
        Caller caller, Week week, string id, Func<Caller, Week, StoredDraft, string, CancellationToken, Task<Refusal?>> step, DraftDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, refusal) = context.Request.IfMatch();
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { } stored)
        {
            return Refusals.NotFound;
        }

        if ((refusal ?? await step(caller, week, stored, etag, cancellationToken)) is { } no)
        {
            return no;
        }

        var now = (await desk.FindAsync(caller, week, id, cancellationToken))!;
        context.Response.Headers.ETag = now.ETag;
        return TypedResults.Ok(await desk.ViewAsync(now, caller, week, context.Speak(), cancellationToken));
    }

    private static async Task<PlanEditView> ShowAsync(Caller caller, Week week, string id, EditOutcome done, DraftDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var now = (await desk.FindAsync(caller, week, id, cancellationToken))!;
        var language = context.Speak();
        context.Response.Headers.ETag = now.ETag;
        return new PlanEditView(
            await desk.ViewAsync(now, caller, week, language, cancellationToken),
            done.Change.VerdictAfter(done.Before),
            [.. done.Change.Says.Select(s => language == Language.En ? s.En : s.Zh)],
            [.. done.Change.New(done.Before).Select(b => BrokenView.Of(b, null, language))],
            done.Summary);
    }
}
