using Azure;
using Inspection.Functions.Audit;

namespace Inspection.Functions.Storage;

/// <summary>
/// The one row through which every change of a partition goes: it counts them, and holds the hash of the last audit record
/// and whatever else must change together with any row (a version, a pointer).
/// </summary>
internal sealed record Head(Partition Partition, long Seq, string Hash, TableEntity? Row)
{
    internal static readonly Key RowKey = Key.Of("head");

    internal const string SeqProperty = "Seq";
    internal const string HashProperty = "Hash";

    /// <summary>The number that the change being decided will have.</summary>
    public long NextSeq => Seq + 1;

    internal ETag ETag => Row?.ETag ?? default;

    /// <summary>A text of the head; null where there is none or an empty one, which is how a text is taken back.</summary>
    public string? Text(string name) => Row?.GetString(name) is { Length: > 0 } text ? text : null;

    public long Number(string name) => Row?.GetInt64(name) ?? 0;

    internal static Head From(Partition partition, TableEntity? row) =>
        row is null
            ? new Head(partition, 0, AuditChain.Origin, null)
            : new Head(partition, row.GetInt64(SeqProperty) ?? 0, row.Text(HashProperty), row);

    internal TableEntity Next(long seq, string hash, IReadOnlyDictionary<string, object> changes)
    {
        var next = new TableEntity(Partition, RowKey);
        foreach (var (name, value) in (Row ?? Enumerable.Empty<KeyValuePair<string, object>>()).Concat(changes))
        {
            next[name] = value;
        }

        next[SeqProperty] = seq;
        next[HashProperty] = hash;
        return next;
    }
}
