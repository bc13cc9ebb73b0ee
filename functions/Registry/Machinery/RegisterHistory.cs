using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>What happened to an entry.</summary>
internal enum HistoryAction
{
    Created,
    Changed,
    Archived,
    Restored,
}

/// <summary>One change of one entry.</summary>
/// <param name="By">Name of the person.</param>
/// <param name="Role">In which role.</param>
/// <param name="Source"><c>form</c>, or <c>import:</c> and the name of the file.</param>
/// <param name="Changes">What changed; nothing for a new entry.</param>
internal sealed record HistoryItem(DateTimeOffset At, string By, string Role, string Source, HistoryAction Action, IReadOnlyList<FieldChange> Changes);

/// <summary>The changes of one entry, the newest first.</summary>
internal sealed record HistoryView(IReadOnlyList<HistoryItem> Items);

/// <summary>One entry's part of a change.</summary>
/// <param name="Before">The change of the entry before this one, by its number; 0 for a new entry.</param>
internal sealed record EntryChange(string Id, HistoryAction Action, IReadOnlyList<FieldChange> Changes, long Before);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntryChange))]
internal sealed partial class HistoryJson : JsonSerializerContext;

/// <summary>
/// Keeps what happened to each entry. A form or a small file writes a row for each entry, <c>hist|kind|id|seq</c>; a large file writes the
/// changes into blobs, each holding some of the ids, and one row that names them, <c>hist-file|kind|seq</c>. Each change names the one before it, so that
/// of all files only those are looked into that have changed the entry.
/// </summary>
internal sealed class RegisterHistory(TableClient table, [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots)
{
    /// <summary>So many entries have rows of their own; more go into blobs.</summary>
    public const int MaxRows = 40;

    private const int EntriesPerBlob = 2_000;

    /// <summary>The rows of a change of a few entries.</summary>
    public static IEnumerable<TableTransactionAction> Rows(Head head, string kind, Actor actor, DateTimeOffset at, string source, IEnumerable<EntryChange> changes) =>
        changes.Select(change => TableTransactionAction.Add(Described(
            new TableEntity(head.Partition, Key.Of("hist", kind, change.Id, Number(head.NextSeq))) { ["Change"] = JsonSerializer.Serialize(change, HistoryJson.Default.EntryChange) },
            actor, at, source)));

    /// <summary>Stores the changes of many entries under a name of their own; nobody sees them before <see cref="FileRow"/> names them.</summary>
    public async Task<int> SaveAsync(string jurisdiction, string kind, string operation, IReadOnlyCollection<EntryChange> changes, CancellationToken cancellationToken)
    {
        var blobs = (changes.Count + EntriesPerBlob - 1) / EntriesPerBlob;
        foreach (var part in changes.GroupBy(change => PartOf(change.Id, blobs)))
        {
            var lines = part.Select(change => CollectionLines.Put(change.Id, JsonSerializer.SerializeToUtf8Bytes(change, HistoryJson.Default.EntryChange)));
            await snapshots.PutIfAbsentAsync(NameOf(jurisdiction, kind, operation, part.Key), BinaryData.FromBytes(CollectionLines.Pack(lines)), "application/gzip", cancellationToken);
        }

        return blobs;
    }

    /// <summary>The row that names what <see cref="SaveAsync"/> has stored.</summary>
    public static TableTransactionAction FileRow(Head head, string kind, Actor actor, DateTimeOffset at, string source, string operation, int blobs) =>
        TableTransactionAction.Add(Described(
            new TableEntity(head.Partition, Key.Of("hist-file", kind, Number(head.NextSeq))) { ["Operation"] = operation, ["Blobs"] = blobs },
            actor, at, source));

    /// <summary>The changes of one entry, the newest first: one query, and two calls for each file that has changed the entry.</summary>
    /// <param name="last">Number of the last of them: the entry's version.</param>
    public async Task<IReadOnlyList<HistoryItem>> ReadAsync(string jurisdiction, string kind, string id, long last, CancellationToken cancellationToken)
    {
        var partition = Partition.Registry(jurisdiction);
        var rows = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in new PartitionReader(table, partition).StartingWithAsync($"hist|{kind}|{id}|", cancellationToken: cancellationToken))
        {
            rows[SeqOf(row)] = row;
        }

        var items = new List<HistoryItem>();
        for (var version = last; version > 0;)
        {
            var row = rows.GetValueOrDefault(Number(version))
                ?? await table.GetEntityIfExistsAsync(partition, Key.Of("hist-file", kind, Number(version)), cancellationToken: cancellationToken);
            var change = row?.GetString("Change") is { } json ? JsonSerializer.Deserialize(json, HistoryJson.Default.EntryChange)
                : row is not null ? await FindAsync(jurisdiction, kind, id, row, cancellationToken)
                : null;
            if (change is null)
            {
                break;
            }

            items.Add(ItemOf(row!, change));
            version = change.Before;
        }

        return items;
    }

    private async Task<EntryChange?> FindAsync(string jurisdiction, string kind, string id, TableEntity row, CancellationToken cancellationToken)
    {
        var name = NameOf(jurisdiction, kind, row.Text("Operation"), PartOf(id, row.GetInt32("Blobs") ?? 1));
        if (await snapshots.GetAsync(name, cancellationToken: cancellationToken) is not { Content: { } content })
        {
            return null;
        }

        var line = CollectionLines.Unpack(content.ToStream()).FirstOrDefault(line => line.Id == id);
        return line.Json is { } json ? JsonSerializer.Deserialize(json.Span, HistoryJson.Default.EntryChange) : null;
    }

    private static TableEntity Described(TableEntity row, Actor actor, DateTimeOffset at, string source)
    {
        row["At"] = at;
        row["By"] = actor.Name;
        row["Role"] = actor.Role;
        row["Source"] = source;
        return row;
    }

    private static HistoryItem ItemOf(TableEntity row, EntryChange change) =>
        new(row.GetDateTimeOffset("At") ?? default, row.Text("By"), row.Text("Role"), row.Text("Source"), change.Action, change.Changes);

    /// <summary>Which of so many blobs holds an id: the same in every process.</summary>
    private static int PartOf(string id, int blobs) => (int)(id.Aggregate(2166136261u, (hash, character) => unchecked((hash ^ character) * 16777619)) % (uint)Math.Max(1, blobs));

    private static string NameOf(string jurisdiction, string kind, string operation, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"history/{jurisdiction}/{kind}/{operation}/{part}.gz");

    private static string SeqOf(TableEntity row) => row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..];

    private static string Number(long seq) => seq.ToString("D10", CultureInfo.InvariantCulture);
}
