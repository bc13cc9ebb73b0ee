using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Audit;

/// <summary>
/// The chain over the audit records of one partition:
/// h(n) = H(algorithm ‖ partition ‖ n ‖ h(n-1) ‖ canonical bytes of record n), h(0) = "" and every part preceded by its length.
/// The partition names the jurisdiction, so that no record can be moved to another chain.
/// </summary>
internal static class AuditChain
{
    public const string Sha256 = "sha256";

    /// <summary>The hash before the first record.</summary>
    public const string Origin = "";

    /// <summary>The record with the hash that follows <paramref name="previousHash"/>.</summary>
    public static AuditRecord Seal(AuditRecord record, string partition, string previousHash) =>
        record with { Hash = Hash(record, partition, previousHash) };

    /// <summary>The hash of a record, in lower-case hex. Refuses algorithms that this build does not know.</summary>
    public static string Hash(AuditRecord record, string partition, string previousHash)
    {
        if (record.Algorithm != Sha256)
        {
            throw new NotSupportedException($"Audit record {record.Seq} names the unknown hash algorithm '{record.Algorithm}'.");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, record.Algorithm);
        Append(hash, partition);
        Append(hash, record.Seq);
        Append(hash, previousHash);
        Append(hash, record.At.UtcTicks);
        Append(hash, record.By);
        Append(hash, record.ByName);
        Append(hash, record.Role);
        Append(hash, record.Action);
        Append(hash, record.Subject);
        Append(hash, record.Detail);
        Append(hash, record.Operation);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Checks the records of one partition, in the order in which they were stored, against the head's count and hash.
    /// </summary>
    public static AuditVerdict Verify(string partition, IEnumerable<AuditRecord> records, long headSeq, string headHash)
    {
        var expected = 0L;
        var previous = Origin;
        foreach (var record in records)
        {
            expected++;
            if (record.Seq != expected)
            {
                return AuditVerdict.Broken(expected, $"expected record {expected}, found {record.Seq}");
            }

            if (record.Algorithm != Sha256)
            {
                return AuditVerdict.Broken(expected, $"unknown hash algorithm '{record.Algorithm}'");
            }

            if (record.Hash != Hash(record, partition, previous))
            {
                return AuditVerdict.Broken(expected, "the hash does not follow from the record and the one before");
            }

            previous = record.Hash;
        }

        return (expected == headSeq, previous == headHash) switch
        {
            (true, true) => AuditVerdict.Sound(expected),
            (false, _) => AuditVerdict.Broken(Math.Min(expected, headSeq) + 1, $"the head counts {headSeq} records, {expected} are there"),
            _ => AuditVerdict.Broken(expected, "the head holds another hash than the last record"),
        };
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
