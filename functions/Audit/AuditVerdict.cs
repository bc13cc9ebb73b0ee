namespace Inspection.Functions.Audit;

/// <summary>Whether an audit chain holds, and if not, the first record at which it breaks.</summary>
internal sealed record AuditVerdict(bool IsSound, long Records, long? FirstBad, string? Reason)
{
    public static AuditVerdict Sound(long records) => new(true, records, null, null);

    public static AuditVerdict Broken(long seq, string reason) => new(false, seq - 1, seq, reason);
}
