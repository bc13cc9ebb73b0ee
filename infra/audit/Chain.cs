using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Inspection.Audit;

/// <summary>Where a trail breaks, and why; no place where it holds.</summary>
/// <param name="Seq">Number of the first record that is not as it was written.</param>
internal sealed record Break(long Seq, string Reason);

/// <summary>
/// The rule by which the records of a trail are chained, written down a second time: this program shares no code with the one that writes them.
/// hash(n) = SHA-256 over algorithm, partition, n, hash(n-1), time in ticks of UTC, and the record's texts; texts in UTF-8 behind their length, numbers in eight
/// bytes, the high one first.
/// </summary>
internal static class Chain
{
    private const string Known = "sha256";

    /// <summary>The first break of a trail; null where every record that can be read follows from the one before and the head from the last.</summary>
    public static Break? FirstBreak(Trail trail)
    {
        long expected = 0;
        string previous = "";
        foreach (TrailRecord record in trail.Records)
        {
            expected++;
            if (record.Seq != expected)
            {
                return new Break(expected, $"record {expected} is missing; number {record.Seq} stands in its place");
            }

            if (record.Algorithm != Known)
            {
                return new Break(expected, $"it names the hash algorithm '{record.Algorithm}', which is not known");
            }

            if (!record.Sealed && !string.Equals(record.Hash, Hash(trail.Partition, record, previous), StringComparison.Ordinal))
            {
                return new Break(expected, "its hash does not follow from its content and the record before");
            }

            previous = record.Hash;
        }

        if (trail.Seq != expected)
        {
            return new Break(Math.Min(trail.Seq, expected) + 1, $"the head counts {trail.Seq} records, and {expected} are there");
        }

        return trail.Hash == previous ? null : new Break(Math.Max(expected, 1), "the head names another hash than the last record has");
    }

    /// <summary>
    /// The first record at which a trail is another one than it was when an earlier export was made, which finds a chain that somebody has computed anew as a
    /// whole. Null where the earlier trail is the beginning of this one.
    /// </summary>
    public static Break? FirstDifference(Trail trail, Trail earlier)
    {
        if (trail.Partition != earlier.Partition)
        {
            return new Break(1, $"the earlier export is of {earlier.Partition}");
        }

        for (int n = 0; n < earlier.Records.Count; n++)
        {
            if (n >= trail.Records.Count)
            {
                return new Break(n + 1, $"the earlier export had {earlier.Records.Count} records, and {trail.Records.Count} are left");
            }

            if (trail.Records[n].Hash != earlier.Records[n].Hash)
            {
                return new Break(n + 1, "it is not the record of the earlier export");
            }
        }

        return null;
    }

    /// <summary>Whether the office's key made the signature of an exported trail.</summary>
    public static bool IsSealed(Trail trail, byte[] signingKey) =>
        trail.Seal is { } seal && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SealOf(trail, seal.At, signingKey)), Encoding.ASCII.GetBytes(seal.Signature));

    private static string SealOf(Trail trail, string at, byte[] signingKey) => Convert.ToHexStringLower(HMACSHA256.HashData(
        HMACSHA256.HashData(signingKey, "audit-export/1"u8),
        Encoding.UTF8.GetBytes($"{trail.Partition}\n{trail.Seq}\n{trail.Hash}\n{at}")));

    private static string Hash(string partition, TrailRecord record, string previous)
    {
        using var bytes = new MemoryStream();
        Text(bytes, record.Algorithm);
        Text(bytes, partition);
        Number(bytes, record.Seq);
        Text(bytes, previous);
        Number(bytes, record.At.UtcTicks);
        foreach (string text in (ReadOnlySpan<string>)[record.By, record.ByName, record.Role, record.Action, record.Subject, record.Detail, record.Operation])
        {
            Text(bytes, text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private static void Text(MemoryStream bytes, string text)
    {
        byte[] written = Encoding.UTF8.GetBytes(text);
        Number(bytes, written.Length);
        bytes.Write(written);
    }

    private static void Number(MemoryStream bytes, long number)
    {
        Span<byte> written = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(written, number);
        bytes.Write(written);
    }
}
