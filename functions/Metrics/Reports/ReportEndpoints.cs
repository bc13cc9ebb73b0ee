using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Metrics;

/// <summary>A report in the list.</summary>
/// <param name="Id">Name of the period.</param>
internal sealed record ReportItem(string Id, PeriodUnit Unit, DateOnly From, DateOnly To, DateTimeOffset MadeAt);

/// <param name="Items">Newest first.</param>
internal sealed record ReportList(IReadOnlyList<ReportItem> Items);

/// <summary>A report as it was made.</summary>
/// <param name="Hash">SHA-256 of its file, which never changes.</param>
internal sealed record ReportView(string Id, DateTimeOffset MadeAt, string Hash, MetricPage Page);

/// <summary>Reports to read, print and compute on with.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/reports").WithTags("Metrics");
        routes.MapGet("", ListAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListReports");
        routes.MapGet("/{period}", GetAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("GetReport");
        routes.MapGet("/{period}/export", ExportAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ExportReport")
            .Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
    }

    private static async Task<Results<Ok<ReportList>, Refusal>> ListAsync(Caller caller, ReportBook book, CancellationToken cancellationToken, string? unit = null)
    {
        var (wanted, bad) = QueryEnum.Read<PeriodUnit>(unit, "unit");
        if (bad is not null)
        {
            return bad;
        }

        var known = await book.ReadAsync(caller.Jurisdiction, cancellationToken);
        return TypedResults.Ok(new ReportList(
        [
            .. known.Entries.Values.Where(entry => wanted is null || entry.Value.Unit == wanted)
                .OrderByDescending(entry => entry.Value.To).ThenByDescending(entry => entry.Value.Unit).ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .Select(entry => new ReportItem(entry.Id, entry.Value.Unit, entry.Value.From, entry.Value.To, entry.Value.MadeAt)),
        ]));
    }

    private static async Task<Results<Ok<ReportView>, Refusal>> GetAsync(string period, Caller caller, ReportBook book, HttpContext context, CancellationToken cancellationToken)
    {
        if ((await book.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(period) is not { Value: var report })
        {
            return Refusals.NotFound;
        }

        context.Response.Headers.ETag = $"\"{report.Hash[..32]}\"";
        var content = await book.ContentAsync(caller.Jurisdiction, report, cancellationToken);
        return TypedResults.Ok(new ReportView(period, report.MadeAt, report.Hash, content.In(context.Speak())));
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> ExportAsync(
        string period, Caller caller, ReportBook book, HttpContext context, CancellationToken cancellationToken, string format = "xlsx")
    {
        if ((await book.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(period) is not { Value: var report })
        {
            return Refusals.NotFound;
        }

        var language = context.Speak();
        var content = await book.ContentAsync(caller.Jurisdiction, report, cancellationToken);
        return MetricFiles.Figures(content.In(language), language).File($"report-{period}", format, language) is { } file ? file : TableFile.UnknownFormat;
    }
}
