using System.Text.Json;
using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Drafts;

/// <summary>A draft as it was read.</summary>
internal sealed record StoredDraft(Draft Draft, ETag Version)
{
    /// <summary>What HTTP calls its ETag.</summary>
    public string ETag => DraftRows.HttpTag(Version);
}

/// <summary>The progress of a search as it was read; before the first claim there is no row and no version.</summary>
internal sealed record StoredProgress(ProgressLog Log, ETag? Version);

/// <summary>Drafts as rows <c>draft|id</c> and the progress of their searches as rows <c>prog|id</c>.</summary>
internal static class DraftRows
{
    public const string Prefix = "draft|";
    private const string Data = "Data";

    public static Key KeyOf(string id) => Key.Of("draft", id);

    public static Key ProgressKeyOf(string id) => Key.Of("prog", id);

    public static TableEntity ToRow(Partition partition, Draft draft) =>
        new(partition, KeyOf(draft.Id)) { [Data] = JsonSerializer.Serialize(draft, DraftJson.Default.Draft) };

    public static StoredDraft FromRow(TableEntity row) =>
        new(JsonSerializer.Deserialize(row.Text(Data), DraftJson.Default.Draft)!, row.ETag);

    public static TableEntity ToRow(Partition partition, string id, ProgressLog log) =>
        new(partition, ProgressKeyOf(id)) { [Data] = JsonSerializer.Serialize(log, DraftJson.Default.ProgressLog) };

    public static StoredProgress ProgressFromRow(TableEntity? row) => row is null
        ? new StoredProgress(ProgressLog.None, null)
        : new StoredProgress(JsonSerializer.Deserialize(row.Text(Data), DraftJson.Default.ProgressLog)!, row.ETag);

    /// <summary>Replaces the draft, if it still is as it was read.</summary>
    public static TableTransactionAction Replace(Partition partition, StoredDraft read, Draft next) =>
        TableTransactionAction.Replace(ToRow(partition, next), read.Version);

    /// <summary>Writes the progress row, if it still is as it was read.</summary>
    public static TableTransactionAction Write(Partition partition, string id, StoredProgress read, ProgressLog next) =>
        read.Version is { } version
            ? TableTransactionAction.Replace(ToRow(partition, id, next), version)
            : TableTransactionAction.Add(ToRow(partition, id, next));

    public static async Task<StoredDraft?> DraftAsync(this PartitionReader rows, string id, CancellationToken cancellationToken) =>
        await rows.FindAsync(KeyOf(id), cancellationToken) is { } row ? FromRow(row) : null;

    public static async Task<StoredProgress> ProgressAsync(this PartitionReader rows, string id, CancellationToken cancellationToken) =>
        ProgressFromRow(await rows.FindAsync(ProgressKeyOf(id), cancellationToken));

    public static async Task<IReadOnlyList<StoredDraft>> DraftsAsync(this PartitionReader rows, CancellationToken cancellationToken)
    {
        var drafts = new List<StoredDraft>();
        await foreach (var row in rows.StartingWithAsync(Prefix, cancellationToken: cancellationToken))
        {
            drafts.Add(FromRow(row));
        }

        return [.. drafts.OrderBy(d => d.Draft.CreatedAt).ThenBy(d => d.Draft.Id, StringComparer.Ordinal)];
    }

    /// <summary>A strong tag that says nothing about storage.</summary>
    public static string HttpTag(ETag version) => $"\"{Change.OperationOf(version.ToString())[..20]}\"";
}
