namespace Inspection.Audit;

/// <summary>One record of an audit trail, as it was found.</summary>
internal sealed record TrailRecord(
    long Seq,
    DateTimeOffset At,
    string By,
    string ByName,
    string Role,
    string Action,
    string Subject,
    string Detail,
    string Operation,
    string Algorithm,
    string Hash)
{
    /// <summary>Whoever exported it may not read it yet: of it there are number, time and hash. The record after it and the head show that the hash is the one of the chain.</summary>
    public bool Sealed { get; init; }
}

/// <summary>The trail of one partition: its records, and what the partition's head says of them.</summary>
/// <param name="Partition">Such as <c>W|zhuji|2026-W48</c>.</param>
/// <param name="Records">In the order in which they were found.</param>
/// <param name="Seq">How many there are, according to the head.</param>
/// <param name="Hash">The hash of the last, according to the head.</param>
/// <param name="Seal">What an exported file says of its origin; null for a trail that was read from storage.</param>
internal sealed record Trail(string Partition, IReadOnlyList<TrailRecord> Records, long Seq, string Hash, TrailSeal? Seal = null);

/// <summary>The office's signature under an exported trail.</summary>
/// <param name="At">When it was exported, as the file writes it.</param>
/// <param name="Signature">Keyed hash over partition, head and time, in lower-case hex.</param>
internal sealed record TrailSeal(string At, string Signature);

/// <summary>A trail that cannot be read at all.</summary>
internal sealed class TrailException(string message) : Exception(message);
