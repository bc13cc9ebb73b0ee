using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jobs;

/// <summary>The hold of one sweep, with the partition after which it starts.</summary>
internal sealed record HeldSweep(ETag Version, string? Cursor);

/// <summary>
/// Keeps two sweeps from running at once. A matter of economy only: two that do run side by side do no harm, since all they do may be done twice.
/// </summary>
internal sealed class SweepLease(TableClient table, TimeProvider time)
{
    /// <summary>Shorter than the timer's period, so that a sweep that died does not keep the next one from running.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(4);

    private static readonly Key Row = Key.Of("sweep", "lease");

    /// <summary>Takes the lease; null while another run holds it.</summary>
    public async Task<HeldSweep?> TakeAsync(CancellationToken cancellationToken)
    {
        TableEntity? row = await table.GetEntityIfExistsAsync(Partition.Jurisdictions, Row, cancellationToken: cancellationToken);
        if (row?.GetDateTimeOffset("Until") > time.GetUtcNow())
        {
            return null;
        }

        string? cursor = row?.GetString("Cursor");
        TableEntity next = ToRow(time.GetUtcNow() + Length, cursor);
        try
        {
            ETag version = row is null
                ? await table.AddEntityAsync(next, cancellationToken)
                : await table.UpdateEntityAsync(next, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return new HeldSweep(version, cursor);
        }
        catch (StorageException e) when (e.Fault is StorageFault.Conflict or StorageFault.Precondition)
        {
            return null;
        }
    }

    /// <summary>Gives the lease back, if it still is this run's.</summary>
    public async Task ReleaseAsync(HeldSweep held, string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(ToRow(DateTimeOffset.UnixEpoch, cursor), held.Version, TableUpdateMode.Replace, cancellationToken);
        }
        catch (StorageException e) when (e.Fault is StorageFault.Precondition)
        {
            // It took so long that another run has begun.
        }
    }

    private static TableEntity ToRow(DateTimeOffset until, string? cursor) =>
        new(Partition.Jurisdictions, Row) { ["Until"] = until, ["Cursor"] = cursor };
}
