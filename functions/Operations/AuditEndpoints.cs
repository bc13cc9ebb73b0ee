using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Operations;

/// <summary>One change of a week: who did what to which thing. The hash chains it to the one before.</summary>
/// <param name="By">Name of the person, or <c>platform</c>.</param>
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
        TypedResults.Ok(await export.VerifyAsync(Partition.Week(caller.Jurisdiction, week.ToString()), cancellationToken));

    /// <summary>Taking the trail away is itself in the trail, and in the file.</summary>
    private static async Task<Results<Ok<AuditFile>, Refusal>> ExportAsync(
        Caller caller, Week week, Journal journal, AuditExport export, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, no) = context.Request.IdempotencyKey();
        if (no is not null)
        {
            return no;
        }

        Partition partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var change = Change.For(partition, caller.As(Role.Auditor), "audit-export", key, []);
        Outcome outcome = await journal.CommitAsync(change, (head, _, _) => Task.FromResult(Decision.Commit("audit.export", week.ToString(), Answer.Empty, detail: head.Hash)), cancellationToken);
        if (outcome is not Outcome.Done done)
        {
            return outcome.Refusal(_ => Refusals.StorageUnavailable) ?? Refusals.StorageUnavailable;
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"audit-{week}.json\"";
        return TypedResults.Ok(await export.FileAsync(partition, done.Seq, cancellationToken));
    }

    private static async Task<Results<Ok<AuditPage>, Refusal>> ListAsync(
        Caller caller, Week week, TableClient table, CancellationToken cancellationToken, long? before = null, int limit = 200)
    {
        if (limit is < 1 or > 1000 || before < 1)
        {
            return Refusals.Invalid("out-of-range", limit is < 1 or > 1000 ? "query.limit" : "query.before",
                new("limit 须为 1 到 1000，before 须为正数。", "limit takes 1 to 1000, before a positive number."),
                new("请更正该值。", "Correct this value."));
        }

        Partition partition = Partition.Week(caller.Jurisdiction, week.ToString());
        long end = Math.Min(before ?? long.MaxValue, (await table.GetHeadAsync(partition, cancellationToken)).Seq + 1);
        long start = Math.Max(1, end - limit);
        var items = new List<AuditEntry>();
        await foreach (TableEntity row in table.QueryAsync(Between(partition, start, end), cancellationToken: cancellationToken))
        {
            var record = AuditRows.FromRow(row);
            items.Add(new AuditEntry(record.Seq, record.At, record.ByName, record.Role, record.Action, record.Subject, record.Hash));
        }

        items.Reverse();
        return TypedResults.Ok(new AuditPage(items, start > 1 ? start : null));
    }

    private static TableFilter Between(Partition partition, long start, long end) =>
        TableFilter.In(partition).And(TableFilter.Ge("RowKey", KeyOf(start))).And(TableFilter.Lt("RowKey", KeyOf(end)));

    private static string KeyOf(long seq) => AuditRows.Prefix + seq.ToString("D10", CultureInfo.InvariantCulture);
}
