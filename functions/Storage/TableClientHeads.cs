namespace Inspection.Functions.Storage;

internal static class TableClientHeads
{
    /// <summary>The head of a partition as it is now; before the first change, one that counts none.</summary>
    public static async Task<Head> GetHeadAsync(this TableClient table, Partition partition, CancellationToken cancellationToken) =>
        Head.From(partition, await table.GetEntityIfExistsAsync(partition, Head.RowKey, cancellationToken: cancellationToken));
}
