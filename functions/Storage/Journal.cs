using Inspection.Functions.Audit;

namespace Inspection.Functions.Storage;

/// <summary>
/// The one door for every change of state. A change is one transaction on one partition: first the marker <c>idem|operation</c>,
/// then the head (only if it has not moved), the audit record, the owed effects, and the rows themselves. So a change is there whole,
/// once, with its record and with everything that must follow from it, or not at all.
/// </summary>
internal sealed partial class Journal(TableClient table, Markers markers, LivePartitions partitions, KeyedLock locks, TimeProvider time, ILogger<Journal> log)
{
    /// <summary>Row operations and facts of one change: a transaction holds 100, three are the journal's own.</summary>
    public const int MaxOperations = TableLimits.TransactionOperations - 3;

    private const int Decisions = 10;
    private const int Sends = 5;
    private static readonly TimeSpan SettleLimit = TimeSpan.FromSeconds(30);

    /// <summary>The first wait before a repetition.</summary>
    internal TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Decides and stores a change. Repeating it with the same operation gives the first answer; a conflict with another writer is decided anew.
    /// Once sent, a change is seen through even where the caller goes away.
    /// </summary>
    public async Task<Outcome> CommitAsync(Change change, Decide decide, CancellationToken cancellationToken)
    {
        using var held = await locks.AcquireAsync(change.Partition.Value, cancellationToken);
        try
        {
            return await DecideUntilSettledAsync(change, decide, cancellationToken);
        }
        catch (StorageException e) when (e.Fault is StorageFault.Unavailable or StorageFault.Ambiguous)
        {
            LogUnavailable(log, e, change.Partition.Value, change.Operation);
            return new Outcome.Unavailable(e.Code);
        }
    }

    /// <summary>What a change came to that was sent before; null where it never took effect. For whoever has to prepare much before there is something to decide.</summary>
    public async Task<Outcome?> FindAsync(Change change, CancellationToken cancellationToken)
    {
        try
        {
            return await markers.FindAsync(change, cancellationToken);
        }
        catch (StorageException e) when (e.Fault is StorageFault.Unavailable or StorageFault.Ambiguous)
        {
            LogUnavailable(log, e, change.Partition.Value, change.Operation);
            return new Outcome.Unavailable(e.Code);
        }
    }

    private async Task<Outcome> DecideUntilSettledAsync(Change change, Decide decide, CancellationToken cancellationToken)
    {
        var rows = new PartitionReader(table, change.Partition);
        for (var attempt = 0; attempt < Decisions; attempt++)
        {
            await Backoff.WaitAsync(attempt, FirstDelay, time, cancellationToken);

            // Head before marker: where the head shows another change, its marker is visible too.
            var head = await rows.HeadAsync(cancellationToken);
            if (await markers.FindAsync(change, cancellationToken) is { } earlier)
            {
                return earlier;
            }

            var decision = await decide(head, rows, cancellationToken);
            if (decision is Decision.Refusal refusal)
            {
                // A refusal is sound only if nothing changed while it was made.
                if ((await rows.HeadAsync(cancellationToken)).ETag == head.ETag)
                {
                    return new Outcome.Refused(refusal.Code, refusal.Extra);
                }

                continue;
            }

            if (await TryCommitAsync(change, head, (Decision.Commitment)decision, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }

        LogContended(log, change.Partition.Value, change.Operation);
        return new Outcome.Unavailable("contended");
    }

    /// <summary>Sends the transaction until its fate is known. Null: it was not applied and never will be, so decide again.</summary>
    private async Task<Outcome?> TryCommitAsync(Change change, Head head, Decision.Commitment commitment, CancellationToken cancellationToken)
    {
        if (head.Row is null)
        {
            await partitions.RegisterAsync(change.Partition, cancellationToken);
        }

        var actions = await TransactionAsync(change, head, commitment, cancellationToken);
        Crash.At(Crash.JournalBeforeBatch);
        var started = time.GetTimestamp();
        for (var send = 0; ; send++)
        {
            await Backoff.WaitAsync(send, FirstDelay, time, CancellationToken.None);
            try
            {
                await table.SubmitTransactionAsync(actions, CancellationToken.None);
                Crash.At(Crash.JournalAfterBatch);
                return new Outcome.Done(commitment.Answer, head.NextSeq, Replayed: false);
            }
            catch (StorageException e) when (e.Fault is StorageFault.Ambiguous or StorageFault.Unavailable && send + 1 < Sends && time.GetElapsedTime(started) < SettleLimit)
            {
                // Reading cannot settle it, the request may still arrive; sending the same again can, because it bears the same ETag.
                LogUnknown(log, e, change.Partition.Value, change.Operation, send + 1);
            }
            catch (StorageException e) when (e.Fault is StorageFault.Conflict or StorageFault.Precondition or StorageFault.NotFound)
            {
                return await AfterRefusalAsync(change, head, send > 0, e);
            }
        }
    }

    private async Task<Outcome?> AfterRefusalAsync(Change change, Head head, bool sentBefore, StorageException refusal)
    {
        var current = await table.GetHeadAsync(change.Partition, CancellationToken.None);
        if (await markers.FindAsync(change, CancellationToken.None) is { } outcome)
        {
            return sentBefore && outcome is Outcome.Done done ? done with { Replayed = false } : outcome;
        }

        if (current.ETag != head.ETag)
        {
            return null;
        }

        // The head has not moved, so a row is not as the decision read it. An earlier send may still arrive and find it in order again.
        return sentBefore
            ? throw new StorageException(StorageFault.Ambiguous, refusal.Status, refusal.Code, "The change was refused after an unknown outcome", refusal.Index, refusal)
            : null;
    }

    private async Task<IReadOnlyList<TableTransactionAction>> TransactionAsync(Change change, Head head, Decision.Commitment commitment, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var record = AuditChain.Seal(
            new AuditRecord(
                head.NextSeq, now, change.Actor.Id, change.Actor.Name, change.Actor.Role, commitment.Action, commitment.Subject,
                commitment.Detail, change.Operation, AuditChain.Sha256, ""),
            change.Partition.Value,
            head.Hash);
        var marker = await markers.ToRowAsync(change, commitment.Answer, head.NextSeq, now, cancellationToken);
        var next = head.Next(record.Seq, record.Hash, commitment.Head);
        return
        [
            TableTransactionAction.Add(marker),
            head.Row is null ? TableTransactionAction.Add(next) : TableTransactionAction.Replace(next, head.ETag),
            TableTransactionAction.Add(AuditRows.ToRow(change.Partition, record)),
            .. commitment.Facts.Select((fact, n) => TableTransactionAction.Add(OutboxFact.ToRow(change, fact, record.Seq, n, now))),
            .. commitment.Operations,
        ];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Change {Operation} of {Partition} has an unknown outcome after send {Send}; sending it again")]
    private static partial void LogUnknown(ILogger logger, Exception exception, string partition, string operation, int send);

    [LoggerMessage(Level = LogLevel.Error, Message = "Change {Operation} of {Partition} could not be settled")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string partition, string operation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Change {Operation} of {Partition} found the head moved at every try")]
    private static partial void LogContended(ILogger logger, string partition, string operation);
}
