using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;
using Inspection.Scheduler;

namespace Inspection.Functions.Jobs;

/// <summary>Another worker has taken the draft or part, or it was settled: whatever this one has found does not count.</summary>
internal sealed class LeaseLostException(string job) : Exception($"The lease of {job} was lost.");

/// <summary>What a worker holds, and how it sees whether it still does.</summary>
/// <param name="Id">Id of the draft or part; names the progress row.</param>
/// <param name="Epoch">Epoch of the claim.</param>
/// <param name="Progress">The progress row as the claim has left it.</param>
/// <param name="Find">The draft, if the claim still stands; else null.</param>
internal sealed record Hold(string Id, long Epoch, StoredProgress Progress, Func<PartitionReader, Task<Draft?>> Find)
{
    public static Hold Of(Claim.Taken claim) => new(claim.Draft.Id, claim.Draft.Epoch, claim.Progress, async rows =>
        await rows.DraftAsync(claim.Draft.Id, CancellationToken.None) is { Draft: { State: DraftState.Solving } draft } && draft.Epoch == claim.Draft.Epoch ? draft : null);
}

/// <summary>
/// The hold of one worker on one draft or part. While the search runs it writes the progress, which renews the lease, at most
/// once a second, and looks whether the planner has asked to stop.
/// </summary>
internal sealed class Lease(TableClient table, Partition partition, Hold hold, JobsOptions options, TimeProvider time) : IProgress<PlannerProgress>
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly PartitionReader _rows = new(table, partition);
    private readonly string _id = hold.Id;
    private StoredProgress _written = hold.Progress;
    private PlannerProgress? _latest;
    private PlannerProgress? _shown;

    /// <summary>Called by the search, from any thread.</summary>
    public void Report(PlannerProgress value) => Volatile.Write(ref _latest, value);

    /// <summary>Beats until the search is done.</summary>
    /// <param name="stop">Cancelled when the planner asks to stop, or the lease is lost.</param>
    /// <param name="done">Cancelled when the search has ended; ends the beating.</param>
    /// <exception cref="LeaseLostException">Someone else holds the draft.</exception>
    public async Task BeatAsync(CancellationTokenSource stop, CancellationToken done)
    {
        try
        {
            using var timer = new PeriodicTimer(Beat, time);
            while (await timer.WaitForNextTickAsync(done))
            {
                try
                {
                    await BeatOnceAsync(stop);
                }
                catch (StorageException) when (time.GetUtcNow() < _written.Log.LeaseUntil)
                {
                    // Storage is away for a moment; the hold lasts until the lease ends.
                }
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The search has ended.
        }
        catch (Exception)
        {
            await stop.CancelAsync();
            throw;
        }
    }

    /// <summary>Takes over the curve that others have written.</summary>
    public void GoOnFrom(ProgressLog log) => _written = _written with { Log = _written.Log with { History = log.History } };

    /// <summary>Writes the end of the curve.</summary>
    public Task CloseAsync(double seconds, long score, long bound, int visits, int waiting) =>
        WriteAsync(_written.Log.With(seconds, "done", score, bound, visits, waiting));

    /// <summary>Gives the draft back at once, so that the next delivery can take it, and says why.</summary>
    public Task ReleaseAsync(string error) =>
        WriteAsync(_written.Log with { LeaseUntil = time.GetUtcNow(), LastError = error }, renew: false);

    private async Task BeatOnceAsync(CancellationTokenSource stop)
    {
        Draft draft = await hold.Find(_rows) ?? throw new LeaseLostException(_id);
        if (draft.Stop)
        {
            await stop.CancelAsync();
        }

        PlannerProgress? latest = Volatile.Read(ref _latest);
        bool due = _written.Log.LeaseUntil - time.GetUtcNow() < options.Lease * (2.0 / 3);
        if (latest != _shown || due)
        {
            _shown = latest;
            await WriteAsync(latest is null
                ? _written.Log
                : _written.Log.With(latest.Elapsed.TotalSeconds, latest.Phase, latest.Score, latest.Bound, latest.Visits, latest.Waiting));
        }
    }

    private async Task WriteAsync(ProgressLog log, bool renew = true)
    {
        ProgressLog next = renew ? log with { LeaseUntil = time.GetUtcNow() + options.Lease } : log;
        TableEntity row = DraftRows.ToRow(partition, _id, next);
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                Azure.ETag version = await table.UpdateEntityAsync(row, _written.Version!.Value, TableUpdateMode.Replace);
                _written = new StoredProgress(next, version);
                return;
            }
            catch (StorageException e) when (e.Fault is StorageFault.Ambiguous or StorageFault.Unavailable or StorageFault.Precondition && attempt < 3)
            {
                // Nobody else writes this row in our epoch: if it still bears it, the change was ours and the row's version is the one to go on from.
                StoredProgress now = await _rows.ProgressAsync(_id, CancellationToken.None);
                if (now.Log.Epoch != hold.Epoch || now.Version is null)
                {
                    throw new LeaseLostException(_id);
                }

                _written = now with { Log = _written.Log };
            }
        }
    }
}
