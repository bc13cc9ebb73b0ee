namespace Inspection.Functions.Storage;

/// <summary>
/// Reads rows of one partition. Inside a decision these reads are safe to act on: where a row has changed since the head was read,
/// the head has moved too, and the change is decided again.
/// </summary>
internal sealed class PartitionReader(TableClient table, Partition partition)
{
    public Partition Partition => partition;

    public Task<Head> HeadAsync(CancellationToken cancellationToken) => table.GetHeadAsync(partition, cancellationToken);

    /// <summary>The row, or null.</summary>
    public Task<TableEntity?> FindAsync(Key row, CancellationToken cancellationToken) =>
        table.GetEntityIfExistsAsync(partition, row, cancellationToken: cancellationToken);

    /// <summary>All rows whose key starts with <paramref name="prefix"/>, in key order.</summary>
    public IAsyncEnumerable<TableEntity> StartingWithAsync(string prefix, IReadOnlyList<string>? select = null, CancellationToken cancellationToken = default) =>
        table.QueryAsync(TableFilter.RowsStartingWith(partition, prefix), select, cancellationToken: cancellationToken);
}
