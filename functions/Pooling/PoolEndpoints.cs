using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Pooling;

/// <summary>What is pooled for a week, by enterprise: what merges, what that saves, and what the rules hold back.</summary>
internal static class PoolEndpoints
{
    public static void AddPooling(this WebApplicationBuilder builder) => builder.AddJson(PoolJson.Default);

    public static void MapPooling(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/weeks/{week:week}/pool").WithTags("Requests");
        routes.MapGet("", GetAsync).AllowRoles(Role.Office).WithName("GetPool");
        routes.MapGet("/export", ExportAsync).AllowRoles(Role.Office).WithName("ExportPool").Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
    }

    private static async Task<Results<Ok<PoolPage>, Refusal>> GetAsync(
        Week week, Caller caller, WeekRulings rulings, SecretReaders readers, HttpContext context, CancellationToken cancellationToken,
        string? department = null, string? town = null, Tier? tier = null, string? search = null, string? rule = null, bool merging = false, string? after = null, int limit = 50)
    {
        if (limit is < 1 or > 200)
        {
            return Refusals.Invalid("out-of-range", "query.limit", new("limit 须为 1 到 200。", "limit takes 1 to 200."), new("请更正该值。", "Correct this value."));
        }

        if (caller.IsOnlyClerk && caller.Department is null)
        {
            return Refusals.NoDepartment;
        }

        var ruling = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        var page = PoolViews.Page(ruling, new PoolQuery(department, town, tier, search, rule, merging), caller.IsOnlyClerk ? caller.Department : null, after, limit, context.Speak());
        await readers.NoteAsync(caller, week, "pool", SecretsOf(page, ruling), cancellationToken);
        return TypedResults.Ok(page);
    }

    /// <summary>What the page shows under the same filters, all of it.</summary>
    private static async Task<Results<FileContentHttpResult, Refusal>> ExportAsync(
        Week week, Caller caller, WeekRulings rulings, SecretReaders readers, HttpContext context, CancellationToken cancellationToken,
        string? department = null, string? town = null, Tier? tier = null, string? search = null, string? rule = null, bool merging = false, string format = "xlsx")
    {
        if (caller.IsOnlyClerk && caller.Department is null)
        {
            return Refusals.NoDepartment;
        }

        var ruling = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        var language = context.Speak();
        var pool = PoolViews.Page(ruling, new PoolQuery(department, town, tier, search, rule, merging), caller.IsOnlyClerk ? caller.Department : null, null, int.MaxValue, language);
        await readers.NoteAsync(caller, week, "pool-file", SecretsOf(pool, ruling), cancellationToken);
        return PoolFile.Of(pool, ruling.Registers, language).File($"pool-{week}", format, language) is { } file ? file : TableFile.UnknownFormat;
    }

    private static IEnumerable<string> SecretsOf(PoolPage page, WeekRuling ruling) => RequestSight.WithSecrets(
        page.Items.SelectMany(item => item.Requests).Select(request => ruling.Pool.Find(request.Id)).OfType<InspectionRequest>(), ruling.Registers, ruling.Facts.Week);
}
