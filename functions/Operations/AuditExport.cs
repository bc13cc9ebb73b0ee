using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Audit;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Operations;

/// <summary>Whether a trail is whole.</summary>
/// <param name="Sound">Every record follows from the one before, and the head from the last.</param>
/// <param name="Records">How many records hold.</param>
/// <param name="FirstBad">Number of the first record that is not as it was written; null where all are.</param>
/// <param name="Reason">Why that one does not hold.</param>
/// <param name="Head">Hash of the last record, which stands for the whole trail.</param>
internal sealed record AuditVerdictView(bool Sound, long Records, long? FirstBad, string? Reason, string Head, DateTimeOffset CheckedAt);

/// <summary>A trail as a file, complete enough to be verified without this program.</summary>
/// <param name="Format">Always <c>inspection-audit/1</c>.</param>
/// <param name="Partition">The chain's name, which is part of every hash.</param>
/// <param name="ExportedAt">UTC.</param>
/// <param name="Records">Oldest first.</param>
/// <param name="Signature">HMAC-SHA-256 over partition, head and time with a key that is not in the storage account, in lower-case hex.</param>
internal sealed record AuditFile(string Format, string Partition, string ExportedAt, AuditHead Head, IReadOnlyList<AuditFileRecord> Records, string Signature);

internal sealed record AuditHead(long Seq, string Hash);

/// <summary>One record with everything that its hash is made of.</summary>
/// <param name="Sealed">The reader may not read it yet: of it there are number, time and hash. A later file has all of it, under the same hash.</param>
internal sealed record AuditFileRecord(
    long Seq, string At, string By, string ByName, string Role, string Action, string Subject, string Detail, string Operation, string Algorithm, string Hash, bool? Sealed = null);

/// <summary>Exports trails. Whoever keeps the file can prove later that nothing in it was changed, not even by somebody who computes the whole chain anew.</summary>
internal sealed class AuditExport(TableClient table, AuditLog log, Journal journal, TrailSight sight, IOptions<SigningOptions> signing, TimeProvider time)
{
    private const string Format = "inspection-audit/1";
    private readonly byte[] _key = HMACSHA256.HashData(signing.Value.Key, "audit-export/1"u8);

    public async Task<AuditVerdictView> VerifyAsync(Partition partition, CancellationToken cancellationToken)
    {
        AuditVerdict verdict = await log.VerifyAsync(partition, cancellationToken);
        Head head = await table.GetHeadAsync(partition, cancellationToken);
        return new AuditVerdictView(verdict.IsSound, verdict.Records, verdict.FirstBad, verdict.Reason, head.Hash, time.GetUtcNow());
    }

    /// <summary>Taking a trail away is itself in the trail, and in the file.</summary>
    /// <param name="name">Of the trail, for the file and for the record.</param>
    public async Task<Results<Ok<AuditFile>, Refusal>> TakeAsync(Caller caller, Partition partition, string name, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, no) = context.Request.IdempotencyKey();
        if (no is not null)
        {
            return no;
        }

        var change = Change.For(partition, caller.As(Role.Auditor), "audit-export", key, []);
        Outcome outcome = await journal.CommitAsync(change, (head, _, _) => Task.FromResult(Decision.Commit("audit.export", name, Answer.Empty, detail: head.Hash)), cancellationToken);
        if (outcome is not Outcome.Done done)
        {
            return outcome.Refusal(_ => Refusals.StorageUnavailable) ?? Refusals.StorageUnavailable;
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"audit-{name}.json\"";
        return TypedResults.Ok(await FileAsync(caller, partition, done.Seq, cancellationToken));
    }

    /// <summary>The records up to a number that is known to be there.</summary>
    private async Task<AuditFile> FileAsync(Caller caller, Partition partition, long last, CancellationToken cancellationToken)
    {
        var isTold = await sight.OfAsync(caller, partition, inFull: true, cancellationToken);
        var records = new List<AuditFileRecord>();
        await foreach (AuditRecord record in log.ReadAsync(partition, cancellationToken))
        {
            if (record.Seq <= last)
            {
                records.Add(isTold(record)
                    ? new AuditFileRecord(
                        record.Seq, Written(record.At), record.By, record.ByName, record.Role, record.Action, record.Subject, record.Detail, record.Operation, record.Algorithm, record.Hash)
                    : new AuditFileRecord(record.Seq, Written(record.At), "", "", "", TrailSight.Sealed, "", "", "", record.Algorithm, record.Hash, Sealed: true));
            }
        }

        var head = new AuditHead(last, records.Count > 0 ? records[^1].Hash : AuditChain.Origin);
        string at = Written(time.GetUtcNow());
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{partition.Value}\n{head.Seq}\n{head.Hash}\n{at}"))));
        return new AuditFile(Format, partition.Value, at, head, records, signature);
    }

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
