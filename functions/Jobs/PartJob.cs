using System.Collections.Concurrent;
using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jobs;

/// <summary>
/// Solves one part of a divided draft: claim, search, check, store the part's plan under its hash, record it. Whoever
/// records the last one puts all together; if that worker dies, a redelivered message or the sweep does.
/// </summary>
internal sealed partial class PartJob(
    TableClient table,
    Journal journal,
    PartClaims claims,
    SolveJob whole,
    DraftFiles files,
    MakePlan makePlan,
    JobsOptions jobs,
    PlannerSettings planner,
    TimeProvider time,
    ILogger<PartJob> log) : IDisposable
{
    private readonly SemaphoreSlim _places = new(planner.PartsAtOnce);

    /// <summary>What this process is solving now.</summary>
    private readonly ConcurrentDictionary<PartId, byte> _here = new();

    /// <summary>Carries out one delivery; waits for a free place in this process first.</summary>
    /// <param name="message">A message that we signed.</param>
    /// <param name="delivery">How often it was delivered, from 1.</param>
    /// <param name="shutdown">The process is about to end.</param>
    public async Task<SolveEnd> RunAsync(JobMessage message, int delivery, CancellationToken shutdown)
    {
        if (PartId.Parse(message.JobId) is not { } id)
        {
            return SolveEnd.Done;
        }

        await _places.WaitAsync(shutdown);
        try
        {
            Partition partition = Partition.Week(message.Jurisdiction, message.Week);
            switch (await claims.TakeAsync(partition, id, delivery, shutdown))
            {
                case PartClaim.Taken taken:
                    LogClaimed(log, id, taken.Part.Epoch, taken.Part.Attempts);
                    Crash.At(Crash.PartAfterClaim);
                    return await HoldAsync(message, partition, taken, delivery, shutdown);
                case PartClaim.Busy:
                    bool settled = _here.ContainsKey(id) || delivery >= Claims.LastDelivery;
                    LogBusy(log, id, settled);
                    return settled ? SolveEnd.Done : SolveEnd.Later;
                default:
                    await JoinAsync(message, partition, id, shutdown);
                    return SolveEnd.Done;
            }
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<SolveEnd> HoldAsync(JobMessage message, Partition partition, PartClaim.Taken claim, int delivery, CancellationToken shutdown)
    {
        PartId id = claim.Part.Id;
        var lease = new Lease(table, partition, claim.Hold, jobs, time);
        _here[id] = 0;
        try
        {
            await SolveAsync(message.Jurisdiction, partition, claim, lease, shutdown);
        }
        catch (LeaseLostException)
        {
            LogLost(log, id);
            return SolveEnd.Done;
        }
#pragma warning disable CA1031 // Whatever goes wrong, the part is given back with its reason; the redelivery tries again
        catch (Exception e) when (e is not StorageException)
#pragma warning restore CA1031
        {
            LogFailed(log, e, id);
            await lease.ReleaseAsync(LeasedSearch.CodeOf(e));
            return delivery >= Claims.LastDelivery ? SolveEnd.Done : SolveEnd.Later;
        }
        finally
        {
            _here.TryRemove(id, out _);
        }

        Crash.At(Crash.PartAfterResult);
        await JoinAsync(message, partition, id, shutdown);
        return SolveEnd.Done;
    }

    private async Task SolveAsync(string jurisdiction, Partition partition, PartClaim.Taken claim, Lease lease, CancellationToken shutdown)
    {
        Problem problem = await files.ProblemAsync(jurisdiction, claim.Part.Problem, shutdown);
        var options = new PlannerOptions(planner.LimitOf(claim.Draft.Seconds, claim.Part.Share), planner.Workers, claim.Draft.Seed)
        {
            Start = claim.Draft.Start is { } start ? await files.PlanAsync(jurisdiction, start, shutdown) : null,
        };
        Plan plan = await LeasedSearch.RunAsync(makePlan, problem, options, lease, shutdown);
        shutdown.ThrowIfCancellationRequested();

        var made = CheckedPlan.Of(problem, plan);
        if (made.Broken.Count > 0)
        {
            LogRefused(log, claim.Part.Id, made.Codes);
            var failure = new DraftFailure(DraftFailures.CheckerRefused, made.Codes);
            await FinishAsync(partition, claim.Part, (draft, _) => Decision.Commit(
                "draft.fail", draft.Draft.Id, Answer.Empty, [DraftRows.Replace(partition, draft, draft.Draft.Failed(failure))], detail: failure.Code));
            return;
        }

        string hash = await files.PutAsync(jurisdiction, made.Bytes, CancellationToken.None);
        Crash.At(Crash.PartAfterResultBlob);
        await lease.CloseAsync(plan.Seconds, plan.Score, plan.Bound, plan.Teams.Sum(t => t.Visits.Count), plan.Deferred.Count);
        await FinishAsync(partition, claim.Part, (draft, part) => Decision.Commit(
            "draft.part", draft.Draft.Id, Answer.Empty, [PartRows.Write(partition, part, part.Part with { Plan = hash })], detail: $"{part.Part.Number} {hash}"));
    }

    /// <summary>Records the end of the part, if it is still this worker's.</summary>
    private async Task FinishAsync(Partition partition, DraftPart part, Func<StoredDraft, StoredPart, Decision> end)
    {
        var change = new Change(partition, Actor.Platform, Change.OperationOf("part-end", partition.Value, part.Id.ToString(), $"{part.Epoch}"), "");
        Outcome outcome = await journal.CommitAsync(
            change,
            async (_, rows, token) => await PartClaim.FindAsync(rows, part, token) is var (draft, stored) ? end(draft, stored) : Decision.Refuse("fenced"),
            CancellationToken.None);
        switch (outcome)
        {
            case Outcome.Done:
                return;
            case Outcome.Refused:
                throw new LeaseLostException(part.Id.ToString());
            default:
                throw new StorageException(StorageFault.Unavailable, 0, "ResultUnknown", $"The result of part {part.Id} was not settled: {outcome}");
        }
    }

    /// <summary>Puts the draft together when this was its last part. Two that come here at once are told apart by the draft's own claim.</summary>
    private async Task JoinAsync(JobMessage message, Partition partition, PartId id, CancellationToken shutdown)
    {
        var rows = new PartitionReader(table, partition);
        if (await rows.DraftAsync(id.Draft, shutdown) is { Draft: { State: DraftState.Solving, Division: not null } draft }
            && (await rows.PartsAsync(draft, shutdown)).All(p => p.Part.Plan is not null))
        {
            await whole.RunAsync(message with { Kind = JobMessage.Solve, JobId = id.Draft }, 1, shutdown);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Part {Part} claimed, epoch {Epoch}, attempt {Attempt}")]
    private static partial void LogClaimed(ILogger logger, PartId part, long epoch, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Part {Part} is in other hands; the message is done with: {Settled}")]
    private static partial void LogBusy(ILogger logger, PartId part, bool settled);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Part {Part} was taken over by another worker, or its draft has ended")]
    private static partial void LogLost(ILogger logger, PartId part);

    [LoggerMessage(Level = LogLevel.Error, Message = "Solving part {Part} failed; it is given back")]
    private static partial void LogFailed(ILogger logger, Exception exception, PartId part);

    [LoggerMessage(Level = LogLevel.Error, Message = "The plan of part {Part} breaks rules ({Codes}); its draft is given up")]
    private static partial void LogRefused(ILogger logger, PartId part, string codes);
}
