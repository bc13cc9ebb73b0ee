using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.AnnualPlans;

/// <summary>The annual inspection plans of the departments (年度检查计划): written, approved, published, drawn on.</summary>
internal static class PlanEndpoints
{
    public static void AddAnnualPlans(this WebApplicationBuilder builder)
    {
        builder.AddJson(PlansOfYearJson.Default);
        builder.Services.AddSingleton<PlanDesk>();
        builder.Services.AddSingleton<PlanReader>();
        builder.Services.AddSingleton<DrawDesk>();
    }

    public static void MapAnnualPlans(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/annual-plans/{year:int:min(2020):max(2100)}").WithTags("Annual plan");
        routes.MapGet("", List).AllowRoles(Role.Office).WithName("ListAnnualPlans");
        var plan = routes.MapGroup("/{department}");
        plan.MapGet("", Get).AllowRoles(Role.Office).WithName("GetAnnualPlan");
        plan.MapPut("", Save).AllowRoles(Role.Clerk, Role.Planner).WithName("SaveAnnualPlan");
        plan.MapPost("/submit", Submit).AllowRoles(Role.Clerk, Role.Planner).WithName("SubmitAnnualPlan");
        plan.MapPost("/take-back", TakeBack).AllowRoles(Role.Clerk, Role.Planner).WithName("TakeBackAnnualPlan");
        plan.MapPost("/return", Return).AllowRoles(Role.Approver).WithName("ReturnAnnualPlan");
        plan.MapPost("/approve", Approve).AllowRoles(Role.Approver).WithName("ApproveAnnualPlan");
        plan.MapPost("/publish", Publish).AllowRoles(Role.Approver).WithName("PublishAnnualPlan");
        plan.MapGet("/versions", Versions).AllowRoles(Role.Office).WithName("ListAnnualPlanVersions");
        plan.MapGet("/fitting", Fitting).AllowRoles(Role.Office).WithName("FindPlanLines");
        plan.MapGet("/draws", Draws).AllowRoles(Role.Office).WithName("ListPlanDraws");
        plan.MapPost("/lines/{line}/draws", Draw).AllowRoles(Role.Clerk, Role.Planner).WithName("DrawByLot");
        api.MapGet("/public/{jurisdiction}/annual-plan/{year:int:min(2020):max(2100)}", ReadPublic).AllowAnonymous().WithTags("Public").WithName("GetPublicAnnualPlan");
    }

    private static async Task<Results<Ok<PlanYearView>, Refusal>> List(int year, Caller caller, PlanReader reader, CancellationToken cancellationToken) =>
        caller is { IsOnlyClerk: true, Department: null } ? Refusals.NoDepartment : TypedResults.Ok(await reader.YearAsync(caller, year, cancellationToken));

    private static async Task<Results<Ok<AnnualPlanView>, Refusal>> Get(
        int year, string department, Caller caller, PlanReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        if (Scope(caller, department) is { } no)
        {
            return no;
        }

        if (await reader.PlanAsync(caller, year, department, cancellationToken) is not { } view)
        {
            return Refusals.NotFound;
        }

        context.Response.Headers.ETag = view.ETag;
        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<AnnualPlanView>, Refusal>> Save(
        int year, string department, Caller caller, Body<PlanBody> body, PlanDesk desk, PlanReader reader, AnnualPlanStore store, RegisterStore registers, TimeProvider time,
        HttpContext context, CancellationToken cancellationToken)
    {
        var isNew = context.Request.Headers.IfNoneMatch == "*";
        var (etag, missing) = isNew ? ("", null) : context.Request.IfMatch();
        if ((Scope(caller, department) ?? missing ?? YearRefusal(year, time)) is { } no)
        {
            return no;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if (known.Department(department) is null)
        {
            return Refusals.NotFound;
        }

        var book = await store.ReadAsync(caller.Jurisdiction, year, cancellationToken);
        var findings = PlanCheck.Check(body.Value, department, book.Newest(department)?.Value, book.InForce(department)?.Value, known);
        if (findings.Count > 0)
        {
            // Where somebody else was faster, that comes first: what is wrong may only be wrong beside the newer version.
            return book.Newest(department)?.ETag is { } current && current != etag ? Refusals.Stale(current) : Refusals.Invalid(findings);
        }

        return await desk.SaveAsync(caller, year, department, body.Value, isNew ? null : etag, cancellationToken) is { } refusal
            ? refusal
            : await Get(year, department, caller, reader, context, cancellationToken);
    }

    private static async Task<Results<Ok<AnnualPlanView>, Refusal>> Submit(
        int year, string department, Caller caller, Body<PlanCommentBody> body, PlanDesk desk, PlanReader reader, AnnualPlanStore store, RegisterStore registers, HttpContext context,
        CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var book = await store.ReadAsync(caller.Jurisdiction, year, cancellationToken);
        var sizes = book.Newest(department)?.Value is { } plan ? PlanSizes.Of(plan.Lines, book.InForce(department)?.Value, known) : [];
        return await ActAsync(year, department, caller, PlanAction.Submit, body.Value, sizes, desk, reader, context, cancellationToken);
    }

    private static Task<Results<Ok<AnnualPlanView>, Refusal>> TakeBack(
        int year, string department, Caller caller, Body<PlanCommentBody> body, PlanDesk desk, PlanReader reader, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(year, department, caller, PlanAction.TakeBack, body.Value, null, desk, reader, context, cancellationToken);

    private static Task<Results<Ok<AnnualPlanView>, Refusal>> Return(
        int year, string department, Caller caller, Body<PlanCommentBody> body, PlanDesk desk, PlanReader reader, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(year, department, caller, PlanAction.Return, body.Value, null, desk, reader, context, cancellationToken);

    private static Task<Results<Ok<AnnualPlanView>, Refusal>> Approve(
        int year, string department, Caller caller, Body<PlanCommentBody> body, PlanDesk desk, PlanReader reader, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(year, department, caller, PlanAction.Approve, body.Value, null, desk, reader, context, cancellationToken);

    private static Task<Results<Ok<AnnualPlanView>, Refusal>> Publish(
        int year, string department, Caller caller, Body<PlanCommentBody> body, PlanDesk desk, PlanReader reader, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(year, department, caller, PlanAction.Publish, body.Value, null, desk, reader, context, cancellationToken);

    private static async Task<Results<Ok<AnnualPlanView>, Refusal>> ActAsync(
        int year, string department, Caller caller, PlanAction action, PlanCommentBody body, IReadOnlyList<LineSize>? sizes, PlanDesk desk, PlanReader reader, HttpContext context,
        CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        if ((Scope(caller, department) ?? missing) is { } no)
        {
            return no;
        }

        if (body.Comment?.Length > 1000 || (action is PlanAction.Return && string.IsNullOrWhiteSpace(body.Comment)))
        {
            return Refusals.Invalid([PlanWords.OutOfRange("$.comment", new("意见须为 1 到 1000 个字。", "A comment has 1 to 1,000 characters."))]);
        }

        return await desk.ActAsync(caller, year, department, action, etag, body.Comment, sizes, cancellationToken) is { } refusal
            ? refusal
            : await Get(year, department, caller, reader, context, cancellationToken);
    }

    private static async Task<Results<Ok<PlanVersions>, Refusal>> Versions(
        int year, string department, Caller caller, AnnualPlanStore store, RegisterStore registers, CancellationToken cancellationToken)
    {
        if (Scope(caller, department) is { } no)
        {
            return no;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        return known.Department(department) is null
            ? Refusals.NotFound
            : TypedResults.Ok(PlanVersion.Of((await store.ReadAsync(caller.Jurisdiction, year, cancellationToken)).Versions(department), known));
    }

    private static async Task<Results<Ok<FittingLines>, Refusal>> Fitting(
        int year, string department, Caller caller, PlanReader reader, CancellationToken cancellationToken,
        string week = "", string matter = "", string enterprise = "", string kind = "planned")
    {
        if (Scope(caller, department) is { } no)
        {
            return no;
        }

        return Week.TryParse(week, null, out var parsed) && parsed.PlanYear() == year && kind is "planned" or "campaign"
            ? TypedResults.Ok(await reader.FittingAsync(caller.Jurisdiction, year, department, parsed, matter, enterprise, kind == "campaign" ? LineKind.Campaign : LineKind.Planned, cancellationToken))
            : Refusals.Invalid([PlanWords.OutOfRange("query.week", new("周次须属于该年度，kind 为 planned 或 campaign。", "The week belongs to the year, and kind is planned or campaign."))]);
    }

    private static async Task<Results<Ok<DrawList>, Refusal>> Draws(
        int year, string department, Caller caller, DrawDesk desk, AnnualPlanStore store, RegisterStore registers, CancellationToken cancellationToken)
    {
        if (Scope(caller, department) is { } no)
        {
            return no;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var draws = await desk.ReadAsync(caller.Jurisdiction, year, cancellationToken);
        var book = caller.Sight is Sight.Everything ? null : await store.ReadAsync(caller.Jurisdiction, year, cancellationToken);
        return known.Department(department) is null
            ? Refusals.NotFound
            : TypedResults.Ok(new DrawList([.. draws.Entries.Values.Select(entry => entry.Value).Where(draw => draw.Line.StartsWith($"{department}-{year}-", StringComparison.Ordinal))
                .OrderByDescending(draw => draw.At).Take(200).Select(draw => DrawView.Of(draw, known, null).Told(caller.Sight, book is not null && IsUnannounced(book, draw.Line), known.Today))]));

        // A line that is no longer in force may have been about anything.
        bool IsUnannounced(YearBook book, string line) =>
            book.LineInForce(line).Line is not { } inForce || inForce.Matters.Any(matter => known.Matter(matter) is null or { Visibility: Visibility.Hidden });
    }

    private static async Task<Results<Ok<DrawView>, Refusal>> Draw(
        int year, string department, string line, Caller caller, Body<DrawBody> body, DrawDesk desk, RegisterStore registers, TimeProvider time, HttpContext context,
        CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if ((Scope(caller, department) ?? badKey) is { } no)
        {
            return no;
        }

        var findings = new List<Finding>();
        var current = Week.Current(time);
        if (!Week.TryParse(body.Value.Week, null, out var week) || week.PlanYear() != year || week.CompareTo(current) <= 0 || week.CompareTo(current.Add(Week.Ahead)) > 0)
        {
            findings.Add(PlanWords.OutOfRange("$.week", new($"周次须为该年度下周起 {Week.Ahead} 周内的一周。", $"The week is one of the next {Week.Ahead}, and of the plan's year.")));
        }

        if (body.Value.Number is < 1 or > 500)
        {
            findings.Add(PlanWords.OutOfRange("$.number", new("一次抽取 1 到 500 家。", "1 to 500 enterprises are drawn at once.")));
        }

        if (body.Value.Reason?.Length > 500)
        {
            findings.Add(PlanWords.OutOfRange("$.reason", new("理由最多 500 个字。", "A reason has at most 500 characters.")));
        }

        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if (known.Department(department) is null)
        {
            return Refusals.NotFound;
        }

        var (draw, refusal) = await desk.DrawAsync(caller, year, department, line, week, body.Value, key, cancellationToken);
        return draw is null ? refusal! : TypedResults.Ok(draw);
    }

    private static async Task<Results<Ok<PublicPlan>, Refusal>> ReadPublic(
        string jurisdiction, int year, AnnualPlanStore store, RegisterStore registers, HttpContext context, CancellationToken cancellationToken)
    {
        if (!Key.IsPart(jurisdiction))
        {
            return Refusals.NotFound;
        }

        context.Response.Headers.CacheControl = "public, max-age=60";

        // As for a jurisdiction that is not here, the list is empty as long as nothing is published.
        var book = await store.ReadAsync(jurisdiction, year, cancellationToken);
        var published = book.Departments.Any(department => book.Published(department) is not null)
            ? PublicPlan.Of(book, await registers.ReadAsync(jurisdiction, cancellationToken))
            : new PublicPlan(year, []);
        return TypedResults.Ok(published);
    }

    private static Refusal? YearRefusal(int year, TimeProvider time)
    {
        var now = Week.Current(time).PlanYear();
        return year < now - 1 || year > now + 1 ? PlanWords.Year : null;
    }

    private static Refusal? Scope(Caller caller, string department) =>
        !caller.IsOnlyClerk ? null
        : caller.Department is null ? Refusals.NoDepartment
        : caller.Department != department ? PlanWords.ForeignDepartment
        : null;
}
