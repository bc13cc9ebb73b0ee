using System.Globalization;

namespace Inspection.Functions.Storage;

/// <summary>
/// The log of a collection: rows <c>log|kind|version|n</c>. Each names the change before it, so that a reader sees whether one is missing.
/// </summary>
internal static class CollectionLog
{
    /// <summary>Bytes of lines in one row before packing: packed, they fit a row even where they do not pack at all.</summary>
    private const int RowBytes = 400 * 1024;

    private const int PropertyBytes = 60 * 1024;

    public static string Prefix(string kind) => $"log|{kind}|";

    /// <summary>The rows of one change.</summary>
    public static List<TableEntity> Rows(Partition partition, string kind, long before, long version, IEnumerable<byte[]> lines)
    {
        var rows = new List<TableEntity>();
        var portion = new List<byte[]>();
        var size = 0;
        foreach (var line in lines)
        {
            if (size > 0 && size + line.Length > RowBytes)
            {
                rows.Add(Row(partition, kind, before, version, rows.Count, portion));
                portion.Clear();
                size = 0;
            }

            portion.Add(line);
            size += line.Length;
        }

        rows.Add(Row(partition, kind, before, version, rows.Count, portion));
        return rows;
    }

    /// <summary>The versions after <paramref name="after"/> up to <paramref name="last"/>, in order, whole.</summary>
    /// <exception cref="StorageException">A row is missing: the head that was read is too old, and reading again helps.</exception>
    public static async Task<IReadOnlyList<byte[]>> ReadAsync(TableClient table, Partition partition, string kind, long after, long last, CancellationToken cancellationToken)
    {
        var between = TableFilter.In(partition)
            .And(TableFilter.Gt("RowKey", $"{Prefix(kind)}{Number(after)}~"))
            .And(TableFilter.Le("RowKey", $"{Prefix(kind)}{Number(last)}~"));
        var packed = new List<byte[]>();
        var version = after;
        await foreach (var row in table.QueryAsync(between, cancellationToken: cancellationToken))
        {
            var current = row.GetInt64("Version") ?? 0;
            if (current != version && row.GetInt64("Before") != version)
            {
                break;
            }

            version = current;
            packed.Add([.. Enumerable.Range(0, row.GetInt32("Parts") ?? 0).SelectMany(part => row.GetBinary(PropertyOf(part))!)]);
        }

        return version == last
            ? packed
            : throw new StorageException(StorageFault.Unavailable, 0, "CollectionFolded", $"The log of {kind} in {partition} does not go from {after} to {last}");
    }

    /// <summary>Deletes the rows that are in the base file, <paramref name="upTo"/> included.</summary>
    public static async Task PurgeAsync(TableClient table, Partition partition, string kind, long upTo, CancellationToken cancellationToken)
    {
        var old = TableFilter.In(partition)
            .And(TableFilter.Ge("RowKey", Prefix(kind)))
            .And(TableFilter.Le("RowKey", $"{Prefix(kind)}{Number(upTo)}~"));
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync(old, ["Version"], cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        foreach (var portion in rows.Chunk(TableLimits.TransactionOperations))
        {
            await table.SubmitTransactionAsync([.. portion.Select(TableTransactionAction.Delete)], cancellationToken);
        }
    }

    private static TableEntity Row(Partition partition, string kind, long before, long version, int n, IEnumerable<byte[]> lines)
    {
        var row = new TableEntity(partition, Key.Of("log", kind, Number(version), n.ToString("D3", CultureInfo.InvariantCulture)))
        {
            ["Before"] = before,
            ["Version"] = version,
        };
        var parts = CollectionLines.Pack(lines).Chunk(PropertyBytes).ToList();
        row["Parts"] = parts.Count;
        for (var part = 0; part < parts.Count; part++)
        {
            row[PropertyOf(part)] = parts[part];
        }

        return row;
    }

    private static string PropertyOf(int part) => $"Part{part}";

    private static string Number(long version) => version.ToString("D10", CultureInfo.InvariantCulture);
}
