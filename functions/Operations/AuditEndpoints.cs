using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Operations;

/// <summary>One change: who did what to which thing. The hash chains it to the one before.</summary>
/// <param name="By">Name of the person, or <c>platform</c>; empty for a record that the reader may not read yet.</param>
/// <param name="Action">What was done; <c>sealed</c> for a record that the reader may not read yet.</param>
internal sealed record AuditEntry(long Seq, DateTimeOffset At, string By, string Role, string Action, string Subject, string Hash);

/// <param name="Items">Newest first.</param>
/// <param name="Next">What to give as <c>before</c> for the older ones; null at the end.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntry> Items, long? Next);

/// <summary>The trail of a week.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/weeks/{week:week}/audit").WithTags("Operations");
        audit.MapGet("", ListAsync).AllowRoles(Role.Auditor, Role.Planner, Role.Approver).WithName("ListAudit");
        audit.MapGet("/verdict", VerifyAsync).AllowRoles(Role.Auditor, Role.Planner, Role.Approver).WithName("VerifyAudit");
        audit.MapPost("/exports", ExportAsync).AllowRoles(Role.Auditor).WithName("ExportAudit");
    }

    private static async Task<Ok<AuditVerdictView>> VerifyAsync(Caller caller, Week week, AuditExport export, CancellationToken cancellationToken) =>
        TypedResults.Ok(await export.VerifyAsync(PartitionOf(caller, week), cancellationToken));

    private static Task<Results<Ok<AuditFile>, Refusal>> ExportAsync(Caller caller, Week week, AuditExport export, HttpContext context, CancellationToken cancellationToken) =>
        export.TakeAsync(caller, PartitionOf(caller, week), week.ToString(), context, cancellationToken);

    private static Task<Results<Ok<AuditPage>, Refusal>> ListAsync(
        Caller caller, Week week, AuditReading reading, CancellationToken cancellationToken, long? before = null, int limit = 200) =>
        reading.PageAsync(caller, PartitionOf(caller, week), before, limit, cancellationToken);

    private static Partition PartitionOf(Caller caller, Week week) => Partition.Week(caller.Jurisdiction, week.ToString());
}
