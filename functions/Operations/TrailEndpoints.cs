using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Operations;

/// <summary>The trails that are not a week's: of the letters, the reports, the ledger, the annual plans and the registers.</summary>
internal static class TrailEndpoints
{
    public static void MapTrails(this IEndpointRouteBuilder api)
    {
        var trails = api.MapGroup("/trails/{trail}").WithTags("Operations");
        trails.MapGet("", ListAsync).AllowRoles(Role.Auditor, Role.Planner, Role.Approver).WithName("ListTrail");
        trails.MapGet("/verdict", VerifyAsync).AllowRoles(Role.Auditor, Role.Planner, Role.Approver).WithName("VerifyTrail");
        trails.MapPost("/exports", ExportAsync).AllowRoles(Role.Auditor).WithName("ExportTrail");
    }

    private static async Task<Results<Ok<AuditPage>, Refusal>> ListAsync(
        Caller caller, string trail, AuditReading reading, TimeProvider time, CancellationToken cancellationToken, int? year = null, long? before = null, int limit = 200) =>
        PartitionOf(caller, trail, year, time) is { } partition ? await reading.PageAsync(caller, partition, before, limit, cancellationToken) : Refusals.NotFound;

    private static async Task<Results<Ok<AuditVerdictView>, Refusal>> VerifyAsync(
        Caller caller, string trail, AuditExport export, TimeProvider time, CancellationToken cancellationToken, int? year = null) =>
        PartitionOf(caller, trail, year, time) is { } partition ? TypedResults.Ok(await export.VerifyAsync(partition, cancellationToken)) : Refusals.NotFound;

    private static async Task<Results<Ok<AuditFile>, Refusal>> ExportAsync(
        Caller caller, string trail, AuditExport export, TimeProvider time, HttpContext context, CancellationToken cancellationToken, int? year = null) =>
        PartitionOf(caller, trail, year, time) is { } partition
            ? await export.TakeAsync(caller, partition, trail, context, cancellationToken)
            : Refusals.NotFound;

    /// <summary>Null for a trail or year that there is not.</summary>
    private static Partition? PartitionOf(Caller caller, string trail, int? year, TimeProvider time)
    {
        var of = year ?? Week.Now(time).Year;
        return of is < 2020 or > 2100 ? null : trail switch
        {
            "letters" => Partition.Letters(caller.Jurisdiction, of),
            "reports" => Partition.Reports(caller.Jurisdiction),
            "ledger" => Partition.Ledger(caller.Jurisdiction, of),
            "annual-plans" => Partition.AnnualPlan(caller.Jurisdiction, of),
            "registry" => Partition.Registry(caller.Jurisdiction),
            _ => null,
        };
    }
}
