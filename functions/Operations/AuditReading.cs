using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Operations;

/// <summary>Reads trails by the page, newest first.</summary>
internal sealed class AuditReading(TableClient table, TrailSight sight)
{
    public async Task<Results<Ok<AuditPage>, Refusal>> PageAsync(Caller caller, Partition partition, long? before, int limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > 1000 || before < 1)
        {
            return Refusals.Invalid("out-of-range", limit is < 1 or > 1000 ? "query.limit" : "query.before",
                new("limit 须为 1 到 1000，before 须为正数。", "limit takes 1 to 1000, before a positive number."),
                new("请更正该值。", "Correct this value."));
        }

        long end = Math.Min(before ?? long.MaxValue, (await table.GetHeadAsync(partition, cancellationToken)).Seq + 1);
        long start = Math.Max(1, end - limit);
        var isTold = await sight.OfAsync(caller, partition, inFull: false, cancellationToken);
        var items = new List<AuditEntry>();
        await foreach (TableEntity row in table.QueryAsync(Between(partition, start, end), cancellationToken: cancellationToken))
        {
            var record = AuditRows.FromRow(row);
            items.Add(isTold(record)
                ? new AuditEntry(record.Seq, record.At, record.ByName, record.Role, record.Action, record.Subject, record.Hash)
                : new AuditEntry(record.Seq, record.At, "", "", TrailSight.Sealed, "", record.Hash));
        }

        items.Reverse();
        return TypedResults.Ok(new AuditPage(items, start > 1 ? start : null));
    }

    private static TableFilter Between(Partition partition, long start, long end) =>
        TableFilter.In(partition).And(TableFilter.Ge("RowKey", KeyOf(start))).And(TableFilter.Lt("RowKey", KeyOf(end)));

    private static string KeyOf(long seq) => AuditRows.Prefix + seq.ToString("D10", CultureInfo.InvariantCulture);
}
