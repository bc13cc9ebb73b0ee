using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Leads;

/// <summary>One record of the trail of a year's leads: who did what to which, and who read an author's identity for what purpose.</summary>
/// <param name="Detail">The lead's state after it, or the purpose of a reading.</param>
internal sealed record LeadTrailEntry(long Seq, DateTimeOffset At, string By, string Role, string Action, string Subject, string Detail, string Hash);

/// <param name="Items">Newest first.</param>
/// <param name="Next">What to give as <c>before</c> for the older ones; null at the end.</param>
internal sealed record LeadTrail(IReadOnlyList<LeadTrailEntry> Items, long? Next);

internal static class LeadTrailEndpoints
{
    public static void MapLeadTrail(this IEndpointRouteBuilder api) =>
        api.MapGet("/lead-trail", ListAsync).AllowRoles(Role.Auditor, Role.Planner, Role.Approver).WithName("ListLeadTrail").WithTags("Leads");

    private static async Task<Results<Ok<LeadTrail>, Refusal>> ListAsync(
        Caller caller, TableClient table, LeadBook book, CancellationToken cancellationToken, int? year = null, long? before = null, int limit = 100)
    {
        if (limit is < 1 or > 200 || year is < 2020 or > 2050)
        {
            return limit is < 1 or > 200 ? LeadRefusals.Limit : LeadRefusals.Year;
        }

        var partition = Partition.Leads(caller.Jurisdiction, year ?? book.Today.Year);
        var end = Math.Clamp(before ?? long.MaxValue, 1, (await table.GetHeadAsync(partition, cancellationToken)).Seq + 1);
        var start = Math.Max(1, end - limit);
        var items = new List<LeadTrailEntry>();
        var between = TableFilter.In(partition).And(TableFilter.Ge("RowKey", KeyOf(start))).And(TableFilter.Lt("RowKey", KeyOf(end)));
        await foreach (var row in table.QueryAsync(between, cancellationToken: cancellationToken))
        {
            var record = AuditRows.FromRow(row);
            items.Add(new LeadTrailEntry(record.Seq, record.At, record.ByName, record.Role, record.Action, record.Subject, record.Detail, record.Hash));
        }

        items.Reverse();
        return TypedResults.Ok(new LeadTrail(items, start > 1 ? start : null));
    }

    private static string KeyOf(long seq) => AuditRows.Prefix + seq.ToString("D10", CultureInfo.InvariantCulture);
}
