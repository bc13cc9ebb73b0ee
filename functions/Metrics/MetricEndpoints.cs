using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Metrics;

/// <summary>Figures of a period, and the files that people compute on with.</summary>
internal static class MetricEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/metrics").WithTags("Metrics");
        routes.MapGet("", GetAsync).AllowRoles(Role.Office).WithName("GetMetrics");
        routes.MapGet("/export", ExportAsync).AllowRoles(Role.Office).WithName("ExportMetrics").Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
        routes.MapGet("/records", RecordsAsync).AllowRoles(Role.Office).WithName("ExportMetricRecords").Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
    }

    private static async Task<Results<Ok<MetricPage>, Refusal>> GetAsync(
        Caller caller, MetricDesk desk, HttpContext context, CancellationToken cancellationToken, string? period = null, string? unit = null, string? department = null, string? town = null)
    {
        var (query, refusal) = MetricRefusals.Read(caller, new(period, unit, department, town), desk.Today);
        return query is null ? refusal! : TypedResults.Ok(await desk.PageAsync(caller.Jurisdiction, query, caller.Sight, context.Speak(), cancellationToken));
    }

    /// <summary>The figures as a table: one row for each department or town and metric.</summary>
    private static async Task<Results<FileContentHttpResult, Refusal>> ExportAsync(
        Caller caller, MetricDesk desk, HttpContext context, CancellationToken cancellationToken, string? period = null, string? unit = null, string? department = null, string? town = null, string format = "xlsx")
    {
        var (query, refusal) = MetricRefusals.Read(caller, new(period, unit, department, town), desk.Today);
        if (query is null)
        {
            return refusal!;
        }

        var language = context.Speak();
        var page = await desk.PageAsync(caller.Jurisdiction, query, caller.Sight, language, cancellationToken);
        return MetricFiles.Figures(page, language).File($"metrics-{query.Period}", format, language) is { } file ? file : TableFile.UnknownFormat;
    }

    /// <summary>The records that the figures of a period are made from, with what their columns mean and the values of the rules, so that anybody can work the figures out again.</summary>
    private static async Task<Results<FileContentHttpResult, Refusal>> RecordsAsync(
        Caller caller, MetricDesk desk, SecretReaders readers, HttpContext context, CancellationToken cancellationToken,
        string? period = null, string? unit = null, string? department = null, string? town = null, string? table = null, string format = "xlsx")
    {
        var (query, refusal) = MetricRefusals.Read(caller, new(period, unit, department, town), desk.Today);
        var (asked, unknown) = QueryEnum.Read<RecordTable>(table, "table");
        if (query is null || unknown is not null)
        {
            return refusal ?? unknown!;
        }

        var source = await desk.SourceAsync(caller.Jurisdiction, query, caller.Sight, cancellationToken);
        var cancelled = await desk.CancelledAsync(caller.Jurisdiction, query.Period, caller.Sight, cancellationToken);
        await readers.NoteAsync(
            caller, "records", source.ByDay.Concat(cancelled).Where(visit => visit.Date >= query.Period.From && visit.Date <= query.Period.To && query.Scope.Takes(visit)), desk.Today, cancellationToken);
        return new RecordFiles(source, cancelled, query, context.Speak()).File(asked ?? RecordTable.Records, format) is { } file ? file : TableFile.UnknownFormat;
    }
}
