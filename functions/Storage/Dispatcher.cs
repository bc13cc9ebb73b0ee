namespace Inspection.Functions.Storage;

/// <summary>How many owed effects a run has finished, and how many it leaves for the sweep.</summary>
internal sealed record DispatchReport(int Finished, int Left);

/// <summary>
/// Carries out what committed changes owe, in their order. One that fails is left with its attempts counted; later ones of the same subject wait
/// behind it, all others go on.
/// </summary>
internal sealed partial class Dispatcher
{
    private const int MaxPasses = 10;

    /// <summary>Another run has finished the fact meanwhile.</summary>
    private const string Dropped = "fact-dropped";

    private readonly TableClient table;
    private readonly Journal journal;
    private readonly KeyedLock locks;
    private readonly TimeProvider time;
    private readonly ILogger<Dispatcher> log;
    private readonly Dictionary<string, IEffect> effects;

    public Dispatcher(TableClient table, Journal journal, KeyedLock locks, IEnumerable<IEffect> effects, TimeProvider time, ILogger<Dispatcher> log)
    {
        this.table = table;
        this.journal = journal;
        this.locks = locks;
        this.time = time;
        this.log = log;
        this.effects = effects.ToDictionary(e => e.Kind, StringComparer.Ordinal);
    }

    /// <summary>Carries out all that the partition owes, including what becomes owed meanwhile.</summary>
    public Task<DispatchReport> RunAsync(Partition partition, CancellationToken cancellationToken) =>
        RunAsync(partition, cancellationToken, cancellationToken);

    /// <summary>The same, but gives up after <paramref name="budget"/>, leaving the rest for the sweep.</summary>
    public async Task<DispatchReport> RunAsync(Partition partition, TimeSpan budget, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return await RunAsync(partition, either.Token, cancellationToken);
    }

    /// <summary>Carries out what the partition owes of one kind only, leaving the rest for a run that has time for it.</summary>
    public Task<DispatchReport> RunAsync(Partition partition, string kind, CancellationToken cancellationToken) =>
        RunAsync(partition, cancellationToken, cancellationToken, kind);

    private async Task<DispatchReport> RunAsync(Partition partition, CancellationToken stop, CancellationToken caller, string? kind = null)
    {
        var finished = 0;
        var seen = new HashSet<Key>();
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var held = await locks.AcquireAsync($"dispatch|{partition.Value}", stop);
            for (var pass = 0; pass < MaxPasses; pass++)
            {
                var fresh = (await OwedAsync(partition, stop)).Where(f => (kind is null || f.Fact.Kind == kind) && seen.Add(f.Row)).ToList();
                if (fresh.Count == 0)
                {
                    break;
                }

                foreach (var fact in fresh.Where(f => !blocked.Contains(f.Fact.Subject)))
                {
                    if (await TryRunAsync(fact, stop))
                    {
                        finished++;
                    }
                    else
                    {
                        blocked.Add(fact.Fact.Subject);
                    }
                }
            }

            return new DispatchReport(finished, seen.Count - finished);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return new DispatchReport(finished, Math.Max(1, seen.Count - finished));
        }
    }

    /// <summary>What the partition owes, in order.</summary>
    public async Task<IReadOnlyList<OutboxFact>> OwedAsync(Partition partition, CancellationToken cancellationToken)
    {
        var facts = new List<OutboxFact>();
        await foreach (var row in table.QueryAsync(TableFilter.RowsStartingWith(partition, OutboxFact.Prefix), cancellationToken: cancellationToken))
        {
            facts.Add(OutboxFact.FromRow(partition, row));
        }

        return facts;
    }

    private async Task<bool> TryRunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        try
        {
            if (!effects.TryGetValue(fact.Fact.Kind, out var effect))
            {
                throw new InvalidOperationException($"Nothing handles the effect '{fact.Fact.Kind}'.");
            }

            var result = await effect.RunAsync(fact, cancellationToken);
            if (result is EffectResult.Postponed)
            {
                return false;
            }

            Crash.At(Crash.DispatchAfterEffect);
            await FinishAsync(fact, result, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever an effect throws, the others go on and the sweep tries it again
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(log, e, fact.Fact.Kind, fact.Partition.Value, fact.Row.Value, fact.Attempts + 1);
            await CountAttemptAsync(fact, e, cancellationToken);
            return false;
        }
    }

    private async Task FinishAsync(OutboxFact fact, EffectResult result, CancellationToken cancellationToken)
    {
        if (result is not EffectResult.Recording recording)
        {
            await DropAsync(fact, cancellationToken);
            return;
        }

        var change = new Change(fact.Partition, recording.Actor, fact.OutcomeOperation, "");
        var outcome = await journal.CommitAsync(change, WithDrop, cancellationToken);
        if (outcome is not (Outcome.Done or Outcome.Refused { Code: Dropped }))
        {
            throw new InvalidOperationException($"The outcome of {fact.Fact.Kind} {fact.Fact.Subject} was not recorded: {outcome}.");
        }

        async Task<Decision> WithDrop(Head head, PartitionReader rows, CancellationToken token)
        {
            if (await rows.FindAsync(fact.Row, token) is not { } row)
            {
                return Decision.Refuse(Dropped);
            }

            var decision = await recording.Decide(head, rows, token);
            return decision is Decision.Commitment commitment
                ? commitment with { Operations = [TableTransactionAction.Delete(row), .. commitment.Operations] }
                : decision;
        }
    }

    private async Task DropAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(fact.Partition, fact.Row, fact.ETag, cancellationToken);
        }
        catch (StorageException e) when (e.Fault == StorageFault.NotFound)
        {
            // Another run has dropped it.
        }
    }

    private async Task CountAttemptAsync(OutboxFact fact, Exception failure, CancellationToken cancellationToken)
    {
        var count = new TableEntity(fact.Partition, fact.Row)
        {
            ["Attempts"] = fact.Attempts + 1,
            ["LastError"] = failure.Message.Length > 1000 ? failure.Message[..1000] : failure.Message,
        };
        try
        {
            await table.UpdateEntityAsync(count, fact.ETag, TableUpdateMode.Merge, cancellationToken);
        }
        catch (StorageException e)
        {
            LogUncounted(log, e, fact.Partition.Value, fact.Row.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Kind} of {Partition} {Row} failed for the {Attempt}. time; the sweep will try it again")]
    private static partial void LogFailed(ILogger logger, Exception exception, string kind, string partition, string row, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The failed attempt of {Partition} {Row} was not counted")]
    private static partial void LogUncounted(ILogger logger, Exception exception, string partition, string row);
}
