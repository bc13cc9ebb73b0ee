using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

/// <summary>The requests of a week: submitted one by one or by a program, listed, followed, edited and withdrawn.</summary>
internal static class RequestEndpoints
{
    public static void AddRequests(this WebApplicationBuilder builder)
    {
        builder.AddJson(RequestJson.Default);
        builder.Services.AddSingleton<RequestChanges>();
        builder.Services.AddSingleton<RequestLines>();
        builder.Services.AddSingleton<RequestBatches>();
        builder.Services.AddSingleton<RequestImport>();
        builder.Services.AddSingleton<ImportPortions>();
        builder.Services.AddSingleton<PublishedPlans>();
        builder.Services.AddSingleton<FrozenRequests>();
        builder.Services.AddSingleton<RequestLifts>();
        builder.Services.AddSingleton<RemoteChecks>();
        builder.Services.AddSingleton<RequestReading>();
        builder.Services.AddSingleton<IEffect, MaterialiseImport>();
        builder.Services.AddSingleton<IEffect, LeaveWeek>();
        builder.Services.AddSingleton<IEffect, ArriveInWeek>();
        builder.Services.AddSingleton<IEffect, HandOver>();
        builder.Services.AddSingleton<IEffect, RemoteRecheck>();
        builder.Services.AddSingleton<ISweeping, WeekEnd>();
    }

    public static void MapRequests(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/weeks/{week:week}").WithTags("Requests");
        routes.MapGet("/requests", List).AllowRoles(Role.Office).WithName("ListRequests");
        routes.MapGet("/requests/export", Export).AllowRoles(Role.Office).WithName("ExportRequests").Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
        routes.MapGet("/requests/{id}", Get).AllowRoles(Role.Office).WithName("GetRequest");
        routes.MapGet("/requests/{id}/history", GetHistory).AllowRoles(Role.Office).WithName("GetRequestHistory");
        routes.MapPost("/requests", Submit).AllowRoles(Role.Clerk, Role.Planner).WithName("SubmitRequest");
        routes.MapPost("/requests/batch", SubmitBatch).AllowRoles(Role.Clerk, Role.Planner).WithName("SubmitRequests");
        routes.MapPut("/requests/{id}", Edit).AllowRoles(Role.Clerk, Role.Planner).WithName("EditRequest");
        routes.MapPost("/requests/{id}/withdraw", Withdraw).AllowRoles(Role.Clerk, Role.Planner).WithName("WithdrawRequest");
        api.MapLifts();
        api.MapRemoteChecks();
        api.MapImports();
    }

    private static async Task<Results<Ok<RequestPage>, Refusal>> List(
        Week week, Caller caller, RequestReading reading, WeekRulings rulings, HttpContext context, CancellationToken cancellationToken,
        string? status = null, string? department = null, string? enterprise = null, string? matter = null, string? kind = null, string? town = null,
        string? source = null, string? search = null, string? sort = null, string? after = null, int limit = 50)
    {
        if (RequestScope.Narrow(caller, ref department) is { } refusal)
        {
            return refusal;
        }

        var query = new RequestQuery(status, department, enterprise, matter, kind, town, source, search, sort, after, limit);
        if (query.Refuse() is { } wrong)
        {
            return wrong;
        }

        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        var plan = await reading.StandingAsync(caller, ruled, cancellationToken);
        var (page, next, total) = query.Take(ruled.Pool, plan, code => ruled.Registers.Enterprise(code)?.Town);
        await reading.NoteAsync(caller, week, "requests", page, ruled, cancellationToken);
        var language = context.Speak();
        return TypedResults.Ok(new RequestPage([.. page.Select(request => RequestView.From(request, week, plan, language))], next, total));
    }

    /// <summary>What the list shows under the same filters, all of it.</summary>
    private static async Task<Results<FileContentHttpResult, Refusal>> Export(
        Week week, Caller caller, RequestReading reading, WeekRulings rulings, HttpContext context, CancellationToken cancellationToken,
        string? status = null, string? department = null, string? enterprise = null, string? matter = null, string? kind = null, string? town = null,
        string? source = null, string? search = null, string? sort = null, string format = "xlsx")
    {
        if (RequestScope.Narrow(caller, ref department) is { } refusal)
        {
            return refusal;
        }

        var query = new RequestQuery(status, department, enterprise, matter, kind, town, source, search, sort);
        if (query.Refuse() is { } wrong)
        {
            return wrong;
        }

        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        var plan = await reading.StandingAsync(caller, ruled, cancellationToken);
        var (all, _, _) = (query with { Limit = ruled.Pool.All.Count }).Take(ruled.Pool, plan, code => ruled.Registers.Enterprise(code)?.Town);
        await reading.NoteAsync(caller, week, "requests-file", all, ruled, cancellationToken);
        var language = context.Speak();
        var table = RequestFile.Of(all.Select(request => RequestView.From(request, week, plan, language)), ruled.Registers, language);
        return table.File($"requests-{week}", format, language) is { } file ? file : TableFile.UnknownFormat;
    }

    private static async Task<Results<Ok<RequestView>, Refusal>> Get(
        Week week, string id, Caller caller, RequestReading reading, WeekRulings rulings, AnnualPlanStore books, HttpContext context, CancellationToken cancellationToken)
    {
        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        var (request, refusal) = RequestScope.Find(caller, ruled.Pool, id);
        if (request is null)
        {
            return refusal!;
        }

        await reading.NoteAsync(caller, week, "request", [request], ruled, cancellationToken);
        context.Response.Headers.ETag = request.ETag;
        var view = RequestView.From(request, week, await reading.StandingAsync(caller, ruled, cancellationToken), context.Speak());
        return TypedResults.Ok(request.PlanLine is not { } line
            ? view
            : view with { Line = new(line, (await books.ReadAsync(caller.Jurisdiction, week.PlanYear(), cancellationToken)).TitleOf(line), week.PlanYear()) });
    }

    private static async Task<Results<Ok<RequestHistoryView>, Refusal>> GetHistory(
        Week week, string id, Caller caller, RequestReading reading, WeekRulings rulings, AnnualPlanStore books, HttpContext context, CancellationToken cancellationToken)
    {
        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        var (request, refusal) = RequestScope.Find(caller, ruled.Pool, id);
        if (request is null)
        {
            return refusal!;
        }

        await reading.NoteAsync(caller, week, "request", [request], ruled, cancellationToken);
        return TypedResults.Ok(RequestHistory.Of(
            request, ruled.Pool.Head, await reading.StandingAsync(caller, ruled, cancellationToken), await books.ReadAsync(caller.Jurisdiction, week.PlanYear(), cancellationToken), context.Speak()));
    }

    private static async Task<Results<Created<RequestView>, Refusal>> Submit(
        Week week, Caller caller, Body<SubmitBody> body, RegisterStore registers, RequestChanges changes, TableClient table, Dispatcher dispatcher, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((refusal ?? RequestRules.Refuse(week, known.Calendar, time) ?? RequestScope.Of(caller)) is { } no)
        {
            return no;
        }

        var findings = RequestRules.Check(body.Value, known, week, RequestRules.Begun(week, known.Calendar, time));
        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var inCharge = RequestScope.InCharge(body.Value, known, week)!;
        if (!caller.Is(Role.Planner) && inCharge != caller.Department)
        {
            return RequestRefusals.ForeignDepartment;
        }

        if (body.Value.Lead is not null && await LeadOfRequest.CheckAsync(table, caller.Jurisdiction, body.Value, inCharge, cancellationToken) is { } wrong)
        {
            return Refusals.Invalid([wrong]);
        }

        var (request, refused) = await changes.SubmitAsync(caller, week, body.Value, known, key, cancellationToken);
        if (request is null)
        {
            return refused!;
        }

        if (request.Lead is not null)
        {
            await dispatcher.RunAsync(Partition.Week(caller.Jurisdiction, week.ToString()), TimeSpan.FromSeconds(2), cancellationToken);
        }

        context.Response.Headers.ETag = request.ETag;
        return TypedResults.Created($"/api/weeks/{week}/requests/{request.Id}", request);
    }

    private static async Task<Results<Ok<BatchView>, Refusal>> SubmitBatch(
        Week week, Caller caller, Body<BatchBody> body, RegisterStore registers, RequestBatches batches, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((refusal ?? RequestRules.Refuse(week, known.Calendar, time) ?? RequestScope.Of(caller)) is { } no)
        {
            return no;
        }

        if (body.Value.Items.Count is 0 or > RequestBatches.MaxItems)
        {
            return RequestRefusals.BatchSize;
        }

        var (batch, refused) = await batches.SubmitAsync(caller, week, body.Value, known, key, context.Speak(), cancellationToken);
        return batch is null ? refused! : TypedResults.Ok(batch);
    }

    private static async Task<Results<Ok<RequestView>, Refusal>> Edit(
        Week week, string id, Caller caller, Body<EditBody> body, RegisterStore registers, WeekPool pools, RequestChanges changes, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((missing ?? RequestRules.Refuse(week, known.Calendar, time)) is { } no)
        {
            return no;
        }

        var (seen, refusal) = RequestScope.Find(caller, await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken), id);
        if (seen is null)
        {
            return refusal!;
        }

        var findings = RequestRules.CheckDetails(body.Value, known, week, RequestRules.Begun(week, known.Calendar, time), seen.Sessions ?? []);
        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        return Answer(await changes.EditAsync(caller, week, seen, etag, body.Value, known, cancellationToken), context);
    }

    private static async Task<Results<Ok<RequestView>, Refusal>> Withdraw(
        Week week, string id, Caller caller, Body<WithdrawBody> body, RegisterStore registers, WeekPool pools, RequestChanges changes, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        var calendar = (await registers.ReadAsync(caller.Jurisdiction, cancellationToken)).Calendar;
        if ((missing ?? badKey ?? RequestRules.Refuse(week, calendar, time)) is { } no)
        {
            return no;
        }

        if (body.Value.Reason?.Length > 200)
        {
            return RequestRefusals.Reason;
        }

        var (seen, refusal) = RequestScope.Find(caller, await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken), id);
        return seen is null ? refusal! : Answer(await changes.WithdrawAsync(caller, week, seen, etag, body.Value.Reason, key, cancellationToken), context);
    }

    private static Results<Ok<RequestView>, Refusal> Answer((RequestView? Request, Refusal? Refusal) outcome, HttpContext context)
    {
        if (outcome.Request is not { } request)
        {
            return outcome.Refusal!;
        }

        context.Response.Headers.ETag = request.ETag;
        return TypedResults.Ok(request);
    }
}
