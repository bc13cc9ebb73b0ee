using System.Runtime.CompilerServices;
using Inspection.Functions.Audit;

namespace Inspection.Functions.Storage;

/// <summary>Reads and checks the audit records of a partition.</summary>
internal sealed class AuditLog(TableClient table)
{
    /// <summary>The records in order, oldest first.</summary>
    public async IAsyncEnumerable<AuditRecord> ReadAsync(Partition partition, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in table.QueryAsync(TableFilter.RowsStartingWith(partition, AuditRows.Prefix), cancellationToken: cancellationToken))
        {
            yield return AuditRows.FromRow(row);
        }
    }

    /// <summary>Whether the stored records are exactly those that were written, as far as the head can tell.</summary>
    public async Task<AuditVerdict> VerifyAsync(Partition partition, CancellationToken cancellationToken = default)
    {
        var head = await table.GetHeadAsync(partition, cancellationToken);
        var records = new List<AuditRecord>();
        await foreach (var record in ReadAsync(partition, cancellationToken))
        {
            // Changes committed after the head was read are not judged here.
            if (record.Seq <= head.Seq || records.Count < head.Seq)
            {
                records.Add(record);
            }
        }

        return AuditChain.Verify(partition.Value, records, head.Seq, head.Hash);
    }
}
