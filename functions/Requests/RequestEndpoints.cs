using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

/// <summary>The requests of a week: submitted one by one or from a file, listed, followed and withdrawn.</summary>
internal static class RequestEndpoints
{
    private static readonly string[] Takes = ["none", "good", "all"];

    public static void AddRequests(this WebApplicationBuilder builder)
    {
        builder.AddJson(RequestJson.Default);
        builder.Services.AddSingleton<RequestChanges>();
        builder.Services.AddSingleton<RequestImport>();
        builder.Services.AddSingleton<PublishedPlans>();
        builder.Services.AddSingleton<IEffect, MaterialiseImport>();
    }

    public static void MapRequests(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/weeks/{week:week}").WithTags("Requests");
        routes.MapGet("/requests", List).AllowRoles(Role.Office).WithName("ListRequests");
        routes.MapGet("/requests/{id}", Get).AllowRoles(Role.Office).WithName("GetRequest");
        routes.MapPost("/requests", Submit).AllowRoles(Role.Clerk, Role.Planner).WithName("SubmitRequest");
        routes.MapPost("/requests/{id}/withdraw", Withdraw).AllowRoles(Role.Clerk, Role.Planner).WithName("WithdrawRequest");
        routes.MapPost("/requests/import", Import).AllowRoles(Role.Clerk, Role.Planner).WithName("ImportRequests").TakesFile();
        routes.MapGet("/imports/{id}", GetImport).AllowRoles(Role.Clerk, Role.Planner).WithName("GetImport");
    }

    private static async Task<Results<Ok<RequestPage>, Refusal>> List(
        Week week, Caller caller, WeekPool pools, PublishedPlans plans, HttpContext context, CancellationToken cancellationToken,
        string? status = null, string? department = null, string? after = null, int limit = 50)
    {
        if (Scope(caller, ref department) is { } refusal)
        {
            return refusal;
        }

        if (limit is < 1 or > 500)
        {
            return RequestRefusals.Limit;
        }

        RequestStatus? wanted = null;
        if (status is not null)
        {
            if (!Enum.GetNames<RequestStatus>().Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                return RequestRefusals.Status;
            }

            wanted = Enum.Parse<RequestStatus>(status, ignoreCase: true);
        }

        var pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        var plan = await plans.ReadAsync(caller.Jurisdiction, pool.Head, cancellationToken);
        var language = context.Speak();
        var all = pool.All
            .Where(request => department is null || request.Department == department)
            .Select(request => RequestView.From(request, week, plan, language))
            .Where(request => wanted is null || request.Status == wanted)
            .ToList();
        var items = all.Where(request => after is null || string.CompareOrdinal(request.Id, after) > 0).Take(limit + 1).ToList();
        return TypedResults.Ok(new RequestPage([.. items.Take(limit)], items.Count > limit ? items[limit - 1].Id : null, all.Count));
    }

    private static async Task<Results<Ok<RequestView>, Refusal>> Get(
        Week week, string id, Caller caller, TableClient table, PublishedPlans plans, HttpContext context, CancellationToken cancellationToken)
    {
        var (request, refusal) = await FindAsync(week, id, caller, table, cancellationToken);
        if (request is null)
        {
            return refusal!;
        }

        var head = await table.GetHeadAsync(Partition.Week(caller.Jurisdiction, week.ToString()), cancellationToken);
        var plan = await plans.ReadAsync(caller.Jurisdiction, head, cancellationToken);
        context.Response.Headers.ETag = request.ETag;
        return TypedResults.Ok(RequestView.From(request, week, plan, context.Speak()));
    }

    private static async Task<Results<Created<RequestView>, Refusal>> Submit(
        Week week, Caller caller, Body<SubmitBody> body, RegisterStore registers, RequestChanges changes, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((refusal ?? RequestRules.Refuse(week, known.Calendar, time) ?? Scope(caller)) is { } no)
        {
            return no;
        }

        var findings = RequestRules.Check(body.Value, known, week, RequestRules.Begun(week, known.Calendar, time));
        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        if (!caller.Is(Role.Planner) && known.Matter(body.Value.Matter, week.Monday)!.Department != caller.Department)
        {
            return RequestRefusals.ForeignDepartment;
        }

        var (request, refused) = await changes.SubmitAsync(caller, week, body.Value, known, key, cancellationToken);
        if (request is null)
        {
            return refused!;
        }

        context.Response.Headers.ETag = request.ETag;
        return TypedResults.Created($"/api/weeks/{week}/requests/{request.Id}", request);
    }

    private static async Task<Results<Ok<RequestView>, Refusal>> Withdraw(
        Week week, string id, Caller caller, Body<WithdrawBody> body, RegisterStore registers, TableClient table, RequestChanges changes, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
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

        var (known, refusal) = await FindAsync(week, id, caller, table, cancellationToken);
        if (known is null)
        {
            return refusal!;
        }

        var (request, refused) = await changes.WithdrawAsync(caller, week, id, etag, body.Value.Reason, key, cancellationToken);
        if (request is null)
        {
            return refused!;
        }

        context.Response.Headers.ETag = request.ETag;
        return TypedResults.Ok(request);
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> Import(
        Week week, Caller caller, RegisterStore registers, RequestImport import, TimeProvider time, HttpRequest request, CancellationToken cancellationToken, string take = "none")
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((RequestRules.Refuse(week, known.Calendar, time) ?? Scope(caller)) is { } no)
        {
            return no;
        }

        if (!Takes.Contains(take, StringComparer.Ordinal))
        {
            return RequestRefusals.Take;
        }

        try
        {
            var file = await UploadedFile.ReadAsync(request, cancellationToken);
            var (report, refusal) = await import.RunAsync(caller, week, file, take, known, request.HttpContext.Speak(), cancellationToken);
            return report is null ? refusal! : TypedResults.Ok(report);
        }
        catch (FileRefusedException e)
        {
            return e.Refusal;
        }
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> GetImport(
        Week week, string id, Caller caller, RequestImport import, HttpContext context, CancellationToken cancellationToken)
    {
        if (Scope(caller) is { } no)
        {
            return no;
        }

        return await import.FindAsync(caller, week, id, context.Speak(), cancellationToken) is { } report ? TypedResults.Ok(report) : Refusals.NotFound;
    }

    /// <summary>A request that the caller may see; a foreign department's is as if it were not there.</summary>
    private static async Task<(InspectionRequest? Request, Refusal? Refusal)> FindAsync(Week week, string id, Caller caller, TableClient table, CancellationToken cancellationToken)
    {
        if (Scope(caller) is { } refusal)
        {
            return (null, refusal);
        }

        var row = Key.IsPart(id)
            ? await table.GetEntityIfExistsAsync(Partition.Week(caller.Jurisdiction, week.ToString()), RequestRows.KeyOf(id), cancellationToken: cancellationToken)
            : null;
        var request = row is null ? null : RequestRows.FromRow(row);
        return request is null || (caller.IsOnlyClerk && request.Department != caller.Department) ? (null, Refusals.NotFound) : (request, null);
    }

    private static Refusal? Scope(Caller caller)
    {
        string? department = null;
        return Scope(caller, ref department);
    }

    /// <summary>Narrows a question to the clerk's own department.</summary>
    private static Refusal? Scope(Caller caller, ref string? department)
    {
        if (!caller.IsOnlyClerk)
        {
            return null;
        }

        if (caller.Department is null)
        {
            return Refusals.NoDepartment;
        }

        if (department is not null && department != caller.Department)
        {
            return RequestRefusals.ForeignDepartment;
        }

        department = caller.Department;
        return null;
    }
}
