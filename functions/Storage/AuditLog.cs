using System.Runtime.CompilerServices;
using Inspection.Functions.Audit;

namespace Inspection.Functions.Storage;

/// <summary>Reads and checks the audit records of a partition.</summary>
internal sealed class AuditLog(TableClient table)
{
    private const int Readings = 10;

    /// <summary>The records in order, oldest first.</summary>
    public async IAsyncEnumerable<AuditRecord> ReadAsync(Partition partition, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in table.QueryAsync(TableFilter.RowsStartingWith(partition, AuditRows.Prefix), cancellationToken: cancellationToken))
        {
            yield return AuditRows.FromRow(row);
        }
    }

    /// <summary>Whether the stored records are exactly those that were written, as far as the head can tell. Waits for a moment in which nothing changes.</summary>
    public async Task<AuditVerdict> VerifyAsync(Partition partition, CancellationToken cancellationToken = default)
    {
        var head = await table.GetHeadAsync(partition, cancellationToken);
        for (var reading = 0; reading < Readings; reading++)
        {
            var records = new List<AuditRecord>();
            await foreach (var record in ReadAsync(partition, cancellationToken))
            {
                records.Add(record);
            }

            var after = await table.GetHeadAsync(partition, cancellationToken);
            if (after.ETag == head.ETag)
            {
                return AuditChain.Verify(partition.Value, records, head.Seq, head.Hash);
            }

            head = after;
        }

        throw new StorageException(StorageFault.Unavailable, 0, "Contended", $"{partition} changed during each of {Readings} readings");
    }
}
