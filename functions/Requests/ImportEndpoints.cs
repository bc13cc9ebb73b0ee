using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

/// <summary>Files of requests: checked, taken, followed while their rows are stored, stopped; and their wrong rows given back.</summary>
internal static class ImportEndpoints
{
    private static readonly string[] Takes = ["none", "good", "all"];

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/weeks/{week:week}").WithTags("Requests");
        routes.MapPost("/requests/import", Import).AllowRoles(Role.Clerk, Role.Planner).WithName("ImportRequests").TakesFile();
        routes.MapPost("/requests/import/errors.{format}", CheckErrors).AllowRoles(Role.Clerk, Role.Planner).WithName("CheckRequestErrors").TakesFile()
            .Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
        routes.MapGet("/imports/{id}", Get).AllowRoles(Role.Clerk, Role.Planner).WithName("GetImport");
        routes.MapGet("/imports/{id}/errors.{format}", GetErrors).AllowRoles(Role.Clerk, Role.Planner).WithName("GetImportErrors")
            .Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
        routes.MapPost("/imports/{id}/cancel", Cancel).AllowRoles(Role.Clerk, Role.Planner).WithName("CancelImport");
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> Import(
        Week week, Caller caller, RegisterStore registers, RequestImport import, TimeProvider time, HttpRequest request, CancellationToken cancellationToken,
        string take = "none", bool wait = true)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((RequestRules.Refuse(week, known.Calendar, time) ?? RequestScope.Of(caller)) is { } no)
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
            var (report, refusal) = await import.RunAsync(caller, week, file, take, wait, known, request.HttpContext.Speak(), cancellationToken);
            return report is null ? refusal! : TypedResults.Ok(report);
        }
        catch (FileRefusedException e)
        {
            return e.Refusal;
        }
    }

    /// <summary>The wrong rows of a file that has not been taken.</summary>
    private static async Task<Results<FileContentHttpResult, Refusal>> CheckErrors(
        Week week, string format, Caller caller, RegisterStore registers, RequestImport import, TimeProvider time, HttpRequest request, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((RequestRules.Refuse(week, known.Calendar, time) ?? RequestScope.Of(caller)) is { } no)
        {
            return no;
        }

        try
        {
            var check = await import.CheckAsync(caller, week, await UploadedFile.ReadAsync(request, cancellationToken), known, cancellationToken);
            return Errors(check.Header, BadRows.Of(check), format, request.HttpContext.Speak());
        }
        catch (FileRefusedException e)
        {
            return e.Refusal;
        }
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> Get(
        Week week, string id, Caller caller, RequestImport import, HttpContext context, CancellationToken cancellationToken)
    {
        if (RequestScope.Of(caller) is { } no)
        {
            return no;
        }

        return await import.FindAsync(caller, week, id, context.Speak(), cancellationToken) is { } report ? TypedResults.Ok(report) : Refusals.NotFound;
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> GetErrors(
        Week week, string id, string format, Caller caller, RequestImport import, HttpContext context, CancellationToken cancellationToken)
    {
        if (RequestScope.Of(caller) is { } no)
        {
            return no;
        }

        return await import.FindErrorsAsync(caller, week, id, cancellationToken) is var (header, rows) ? Errors(header, rows, format, context.Speak()) : Refusals.NotFound;
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> Cancel(
        Week week, string id, Caller caller, RequestImport import, HttpContext context, CancellationToken cancellationToken)
    {
        if (RequestScope.Of(caller) is { } no)
        {
            return no;
        }

        var (report, refusal) = await import.CancelAsync(caller, week, id, context.Speak(), cancellationToken);
        return report is null ? refusal! : TypedResults.Ok(report);
    }

    private static Results<FileContentHttpResult, Refusal> Errors(IReadOnlyList<string> header, IReadOnlyList<BadRow> rows, string format, Language language) => format switch
    {
        "csv" => TypedResults.File(BadRows.Write(header, rows, format, language), "text/csv; charset=utf-8", "errors.csv"),
        "xlsx" => TypedResults.File(BadRows.Write(header, rows, format, language), Template.XlsxType, "errors.xlsx"),
        _ => Refusals.NotFound,
    };
}
