using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jobs;

/// <summary>What one run of the sweep has done.</summary>
internal sealed record SweepReport(bool Ran, int Partitions, int Effects, int Nudges);

/// <summary>
/// The guarantee behind every nudge: goes through all live partitions, carries out what they still owe and nudges the drafts that nobody
/// works on. Bounded per run; the next run goes on where this one stopped.
/// </summary>
internal sealed partial class Sweep(
    TableClient table,
    LivePartitions partitions,
    Dispatcher dispatcher,
    SweepLease lease,
    Nudges nudges,
    IEnumerable<ISweeping> others,
    TimeProvider time,
    ILogger<Sweep> log)
{
    /// <summary>Age at which a queued draft is taken to have lost its nudge.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan RunBudget = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PartitionBudget = TimeSpan.FromSeconds(30);

    public async Task<SweepReport> RunAsync(CancellationToken cancellationToken)
    {
        if (await lease.TakeAsync(cancellationToken) is not { } held)
        {
            LogSkipped(log);
            return new SweepReport(false, 0, 0, 0);
        }

        DateTimeOffset end = time.GetUtcNow() + RunBudget;
        var report = new SweepReport(true, 0, 0, 0);
        string? last = null;
        await foreach (Partition partition in FromAsync(held.Cursor, cancellationToken))
        {
            if (time.GetUtcNow() > end)
            {
                break;
            }

            report = await TryVisitAsync(partition, report, cancellationToken);
            last = partition.Value;
        }

        await lease.ReleaseAsync(held, time.GetUtcNow() > end ? last : null, cancellationToken);
        LogRan(log, report.Partitions, report.Effects, report.Nudges);
        return report;
    }

    /// <summary>One partition that cannot be read must not keep the sweep from the others; storage that is away does.</summary>
    private async Task<SweepReport> TryVisitAsync(Partition partition, SweepReport report, CancellationToken cancellationToken)
    {
        try
        {
            return await VisitAsync(partition, report, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StorageException { Fault: StorageFault.Ambiguous or StorageFault.Unavailable }))
        {
            LogBroken(log, e, partition.Value);
            return report;
        }
    }

    private async Task<SweepReport> VisitAsync(Partition partition, SweepReport report, CancellationToken cancellationToken)
    {
        DispatchReport dispatched = await dispatcher.RunAsync(partition, PartitionBudget, cancellationToken);
        foreach (ISweeping other in others)
        {
            await other.SweepAsync(partition, cancellationToken);
        }

        int nudged = 0;
        var rows = new PartitionReader(table, partition);
        foreach (StoredDraft stored in await rows.DraftsAsync(cancellationToken))
        {
            if (await IsForgottenAsync(rows, stored.Draft, cancellationToken))
            {
                await nudges.SendAsync(partition.Jurisdiction!, stored.Draft, cancellationToken);
                LogNudged(log, stored.Draft.Id);
                nudged++;
            }

            foreach (PartId part in await ForgottenPartsAsync(rows, stored.Draft, cancellationToken))
            {
                await nudges.SendPartAsync(partition.Jurisdiction!, stored.Draft.Week, part, cancellationToken);
                LogNudged(log, part.ToString());
                nudged++;
            }
        }

        return report with
        {
            Partitions = report.Partitions + 1,
            Effects = report.Effects + dispatched.Finished,
            Nudges = report.Nudges + nudged,
        };
    }

    private async Task<bool> IsForgottenAsync(PartitionReader rows, Draft draft, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return draft.State switch
        {
            DraftState.Queued => now - draft.QueuedAt > Patience,
            DraftState.Solving => (await rows.ProgressAsync(draft.Id, cancellationToken)).Log.LeaseUntil <= now
                && (await rows.PartsAsync(draft, cancellationToken)).All(p => p.Part.Plan is not null),
            _ => false,
        };
    }

    /// <summary>Parts of a divided draft that nobody works on: their message was lost, or their worker.</summary>
    private async Task<IReadOnlyList<PartId>> ForgottenPartsAsync(PartitionReader rows, Draft draft, CancellationToken cancellationToken)
    {
        var forgotten = new List<PartId>();
        DateTimeOffset now = time.GetUtcNow();
        if (draft is not { State: DraftState.Solving, Division: { } division })
        {
            return forgotten;
        }

        foreach (DraftPart part in (await rows.PartsAsync(draft, cancellationToken)).Select(p => p.Part).Where(p => p.Plan is null && (p.ClaimedAt is not null || now - division.At > Patience)))
        {
            if ((await rows.ProgressAsync(part.Id.ToString(), cancellationToken)).Log.LeaseUntil <= now)
            {
                forgotten.Add(part.Id);
            }
        }

        return forgotten;
    }

    /// <summary>All live partitions, beginning after the one where the last run stopped.</summary>
    private async IAsyncEnumerable<Partition> FromAsync(string? cursor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = new List<Partition>();
        bool reached = cursor is null;
        await foreach (Partition partition in partitions.ListAsync(cancellationToken))
        {
            if (reached)
            {
                yield return partition;
            }
            else
            {
                before.Add(partition);
                reached = partition.Value == cursor;
            }
        }

        foreach (Partition partition in before)
        {
            yield return partition;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sweep: {Partitions} partitions, {Effects} effects carried out, {Nudges} drafts nudged")]
    private static partial void LogRan(ILogger logger, int partitions, int effects, int nudges);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The sweep cannot work on {Partition}; it goes on with the others")]
    private static partial void LogBroken(ILogger logger, Exception exception, string partition);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sweep skipped: another run is under way")]
    private static partial void LogSkipped(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Draft {Draft} was forgotten and is nudged again")]
    private static partial void LogNudged(ILogger logger, string draft);
}
