namespace Inspection.Functions.Audit;

/// <summary>
/// Who did what to which thing, as the <paramref name="Seq"/>-th change of its partition.
/// <paramref name="Hash"/> chains it to the record before; <paramref name="Algorithm"/> says how, so that it can be changed later.
/// </summary>
internal sealed record AuditRecord(
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
    string Hash);
