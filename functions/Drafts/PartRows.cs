using System.Globalization;
using System.Text.Json;
using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Drafts;

/// <summary>A part as it was read.</summary>
internal sealed record StoredPart(DraftPart Part, ETag Version);

/// <summary>Parts of divided drafts as rows <c>part|draft|number</c>; their progress lies in rows <c>prog|draft.number</c>.</summary>
internal static class PartRows
{
    private const string Data = "Data";

    public static Key KeyOf(PartId id) => Key.Of("part", id.Draft, id.Number.ToString("D3", CultureInfo.InvariantCulture));

    public static TableEntity ToRow(Partition partition, DraftPart part) =>
        new(partition, KeyOf(part.Id)) { [Data] = JsonSerializer.Serialize(part, DraftJson.Default.DraftPart) };

    /// <summary>Writes the part, if it still is as it was read.</summary>
    public static TableTransactionAction Write(Partition partition, StoredPart? read, DraftPart next) => read is null
        ? TableTransactionAction.Add(ToRow(partition, next))
        : TableTransactionAction.Replace(ToRow(partition, next), read.Version);

    public static async Task<StoredPart?> PartAsync(this PartitionReader rows, PartId id, CancellationToken cancellationToken) =>
        await rows.FindAsync(KeyOf(id), cancellationToken) is { } row ? FromRow(row) : null;

    /// <summary>The parts of the draft's present division in order; empty for a draft that is not divided.</summary>
    public static async Task<IReadOnlyList<StoredPart>> PartsAsync(this PartitionReader rows, Draft draft, CancellationToken cancellationToken)
    {
        var parts = new List<StoredPart>();
        if (draft.Division is null)
        {
            return parts;
        }

        await foreach (var row in rows.StartingWithAsync($"part|{draft.Id}|", cancellationToken: cancellationToken))
        {
            if (FromRow(row) is var read && read.Part.Division == draft.Division.Epoch)
            {
                parts.Add(read);
            }
        }

        return parts;
    }

    private static StoredPart FromRow(TableEntity row) => new(JsonSerializer.Deserialize(row.Text(Data), DraftJson.Default.DraftPart)!, row.ETag);
}
