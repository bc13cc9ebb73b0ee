using System.Text;
using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans.Amending;
using Inspection.Functions.Plans.Editing;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans;

/// <summary>Drafts of a week: order, look, stop, retry, submit, review, approve, return, publish.</summary>
internal static class DraftEndpoints
{
    public static void AddPlans(this WebApplicationBuilder builder)
    {
        builder.AddJson(PlansJson.Default);
        builder.Services.AddSingleton<DraftFiles>();
        builder.Services.AddSingleton<WeekSnapshots>();
        builder.Services.AddSingleton<DraftReading>();
        builder.Services.AddSingleton<DraftOrders>();
        builder.Services.AddSingleton<DraftActions>();
        builder.Services.AddSingleton<DraftDesk>();
        builder.Services.AddSingleton<ISweeping, DuePublications>();
        builder.Services.AddSingleton<EditDesk>();
        builder.Services.AddSingleton<AmendmentDrafts>();
        builder.Services.AddSingleton<AmendmentDesk>();
        builder.Services.AddSingleton<Moves>();
        builder.Services.AddSingleton<IEffect, ArrangeMove>();
    }

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/weeks/{week:week}/drafts").WithTags("Drafts");
        drafts.MapGet("", ListAsync).AllowRoles(DraftDesk.Readers).WithName("ListDrafts");
        drafts.MapPost("", OrderAsync).AllowRoles(Role.Planner).WithName("OrderDraft").Produces<DraftView>(StatusCodes.Status202Accepted);
        drafts.MapGet("/{id}", GetAsync).AllowRoles(DraftDesk.Readers).WithName("GetDraft");
        drafts.MapPost("/{id}/stop", (Caller caller, Week week, string id, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Stop, null, null, context, ct)).AllowRoles(Role.Planner).WithName("StopDraft");
        drafts.MapPost("/{id}/retry", (Caller caller, Week week, string id, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Retry, null, null, context, ct)).AllowRoles(Role.Planner).WithName("RetryDraft");
        drafts.MapPost("/{id}/submit", (Caller caller, Week week, string id, Body<FingerprintBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Submit, body.Value.Fingerprint, body.Value.Comment, context, ct)).AllowRoles(Role.Planner).WithName("SubmitDraft");
        drafts.MapPost("/{id}/review", (Caller caller, Week week, string id, Body<FingerprintBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Review, body.Value.Fingerprint, body.Value.Comment, context, ct)).AllowRoles(Role.Approver).WithName("ReviewDraft");
        drafts.MapPost("/{id}/approve", (Caller caller, Week week, string id, Body<FingerprintBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Approve, body.Value.Fingerprint, body.Value.Comment, context, ct)).AllowRoles(Role.Approver).WithName("ApproveDraft");
        drafts.MapPost("/{id}/return", (Caller caller, Week week, string id, Body<ReturnBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, new DraftWish(DraftAction.Return, null, null, body.Value.Comment) { Remarks = body.Value.Remarks ?? [] }, context, ct))
            .AllowRoles(Role.Approver).WithName("ReturnDraft");
        drafts.MapPost("/{id}/schedule", (Caller caller, Week week, string id, Body<ScheduleBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, new DraftWish(DraftAction.Schedule, null, body.Value.Fingerprint) { At = body.Value.At }, context, ct))
            .AllowRoles(Role.Approver).WithName("ScheduleDraft");
        drafts.MapPost("/{id}/unschedule", (Caller caller, Week week, string id, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Unschedule, null, null, context, ct)).AllowRoles(Role.Approver).WithName("UnscheduleDraft");
        drafts.MapPost("/{id}/withdraw", (Caller caller, Week week, string id, Body<WithdrawBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, new DraftWish(DraftAction.Withdraw, null, null, body.Value.Reason), context, ct))
            .AllowRoles(Role.Planner, Role.Approver).WithName("WithdrawDraft");
        drafts.MapPost("/{id}/unpublish", (Caller caller, Week week, string id, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Unpublish, null, null, context, ct)).AllowRoles(Role.Approver).WithName("UnpublishDraft");
        drafts.MapPost("/{id}/keep", (Caller caller, Week week, string id, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Keep, null, null, context, ct)).AllowRoles(Role.Planner, Role.Approver).WithName("KeepDraft");
        drafts.MapPost("/{id}/publish", (Caller caller, Week week, string id, Body<PublishBody> body, DraftDesk desk, HttpContext context, CancellationToken ct) =>
            desk.ActAsync(caller, week, id, DraftAction.Publish, body.Value.Fingerprint, null, context, ct)).AllowRoles(Role.Approver).WithName("PublishDraft")
            .Produces<DraftView>(StatusCodes.Status202Accepted);
        api.MapAmendments();
        drafts.MapPlanFiles();
        drafts.MapProgress();
        drafts.MapEdits();
        drafts.MapComparison();
    }

    private static async Task<Results<Ok<DraftList>, Refusal>> ListAsync(Caller caller, Week week, DraftDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.ListAsync(caller, week, context.Speak(), cancellationToken));

    private static async Task<Results<Ok<DraftView>, Refusal>> GetAsync(Caller caller, Week week, string id, DraftDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { } stored)
        {
            return Refusals.NotFound;
        }

        context.Response.Headers.ETag = stored.ETag;
        return TypedResults.Ok(await desk.ViewAsync(stored, caller, week, context.Speak(), cancellationToken));
    }

    private static async Task<Results<Accepted<DraftView>, Refusal>> OrderAsync(
        Caller caller, Week week, Body<DraftBody> body, DraftOrders orders, DraftDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        if (refusal is not null)
        {
            return refusal;
        }

        DraftBody order = body.Value with { Name = body.Value.Name?.Trim() };
        IReadOnlyList<Finding> issues = DraftInput.Check(order);
        if (issues.Count > 0)
        {
            return Refusals.Invalid(issues);
        }

        byte[] request = Encoding.UTF8.GetBytes($"{order.Name}\n{order.Seconds}\n{order.Seed}\n{order.From}\n{(order.Trial is null ? "" : JsonSerializer.Serialize(order.Trial, PlansJson.Default.Trial))}");
        var (stored, no) = await orders.OrderAsync(caller, week, order, key, request, cancellationToken);
        if (stored is null)
        {
            return no ?? Refusals.NotFound;
        }

        context.Response.Headers.ETag = stored.ETag;
        return TypedResults.Accepted($"/api/weeks/{week}/drafts/{stored.Draft.Id}", await desk.ViewAsync(stored, caller, week, context.Speak(), cancellationToken));
    }
}
