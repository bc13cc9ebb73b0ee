using System.Collections.Concurrent;
using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Replanning;

namespace Inspection.Functions.Jobs;

/// <summary>How a delivery of a message ended.</summary>
internal enum SolveEnd
{
    /// <summary>The message has done its work.</summary>
    Done,

    /// <summary>Not now: deliver it again.</summary>
    Later,
}

/// <summary>
/// Solves one draft: claim, search, check, store the plan under its hash, then record it. However often it is delivered and wherever it is cut
/// off, one plan comes of it.
/// </summary>
internal sealed partial class SolveJob(
    TableClient table,
    Journal journal,
    Claims claims,
    DraftFiles files,
    Divisions divisions,
    WaitingDrafts waiting,
    Nudges nudges,
    MakePlan makePlan,
    JobsOptions jobs,
    PlannerSettings planner,
    TimeProvider time,
    ILogger<SolveJob> log)
{
    /// <summary>What this process is solving now.</summary>
    private readonly ConcurrentDictionary<string, byte> _here = new(StringComparer.Ordinal);

    /// <summary>Carries out one delivery.</summary>
    /// <param name="message">A message that we signed.</param>
    /// <param name="delivery">How often it was delivered, from 1.</param>
    /// <param name="shutdown">The process is about to end.</param>
    public async Task<SolveEnd> RunAsync(JobMessage message, int delivery, CancellationToken shutdown)
    {
        Partition partition = Partition.Week(message.Jurisdiction, message.Week);
        Claim claim = await waiting.AnotherIsSolvingAsync(message.Jurisdiction, message.JobId, shutdown)
            ? new Claim.Busy(SameDraft: false)
            : await claims.TakeAsync(partition, message.JobId, delivery, shutdown);
        switch (claim)
        {
            case Claim.Busy { SameDraft: false }:
                // The one that is solving nudges the next when it ends, and the sweep does if it dies.
                LogWaits(log, message.JobId);
                return SolveEnd.Done;
            case Claim.Taken taken:
                LogClaimed(log, message.JobId, taken.Draft.Epoch, taken.Draft.Attempts);
                Crash.At(Crash.SolveAfterClaim);
                return await HoldAsync(message.Jurisdiction, partition, taken, delivery, shutdown);
            case Claim.Busy:
                // If the worker is not of this process nobody knows whether it lives; the message comes back until its lease must have ended.
                bool settled = _here.ContainsKey(message.JobId) || delivery >= Claims.LastDelivery;
                LogBusy(log, message.JobId, settled);
                return settled ? SolveEnd.Done : SolveEnd.Later;
            default:
                LogSettled(log, message.JobId);
                await divisions.RemindAsync(partition, message.JobId, shutdown);
                return SolveEnd.Done;
        }
    }

    private async Task<SolveEnd> HoldAsync(string jurisdiction, Partition partition, Claim.Taken claim, int delivery, CancellationToken shutdown)
    {
        string id = claim.Draft.Id;
        var lease = new Lease(table, partition, Hold.Of(claim), jobs, time);
        _here[id] = 0;
        try
        {
            await SolveAsync(jurisdiction, partition, claim.Draft, lease, shutdown);
            await NudgeNextAsync(jurisdiction);
            return SolveEnd.Done;
        }
        catch (LeaseLostException)
        {
            LogLost(log, id);
            return SolveEnd.Done;
        }
#pragma warning disable CA1031 // Whatever goes wrong, the draft is given back with its reason; the redelivery tries again
        catch (Exception e) when (e is not StorageException)
#pragma warning restore CA1031
        {
            LogFailed(log, e, id);
            await lease.ReleaseAsync(LeasedSearch.CodeOf(e));

            // The host would put away a message that fails once more; from here on the sweep is the one that brings the draft back.
            return delivery >= Claims.LastDelivery ? SolveEnd.Done : SolveEnd.Later;
        }
        finally
        {
            _here.TryRemove(id, out _);
        }
    }

    private async Task SolveAsync(string jurisdiction, Partition partition, Draft draft, Lease lease, CancellationToken shutdown)
    {
        Problem problem = await files.ProblemAsync(jurisdiction, draft.Rest ?? draft.Asked, shutdown);
        if (draft.Division is null && divisions.PartsOf(problem) is { Count: > 1 } parts)
        {
            await divisions.DivideAsync(jurisdiction, partition, draft, parts, shutdown);
            LogDivided(log, draft.Id, parts.Count);
            return;
        }

        Plan plan = draft.Division is null
            ? await LeasedSearch.RunAsync(makePlan, problem, await OptionsOfAsync(jurisdiction, draft, shutdown), lease, shutdown)
            : await MergeAsync(jurisdiction, partition, problem, draft, lease, shutdown);
        shutdown.ThrowIfCancellationRequested();

        var made = CheckedPlan.Of(problem, plan);
        if (made.Broken.Count > 0)
        {
            LogRefused(log, draft.Id, made.Broken.Count, made.Broken[0].Code);
            DraftFailure failure = made.Broken.All(i => i.Code == "pinned") ? UnkeptLocks.Of(problem, plan) : new DraftFailure(DraftFailures.CheckerRefused, made.Codes);
            await FinishAsync(partition, draft, d => d.Failed(failure), "draft.fail", failure.Code);
            return;
        }

        if (draft.Rest is not null)
        {
            problem = await files.AskedAsync(jurisdiction, draft, shutdown);
            plan = Amendment.Complete(problem, plan);
            made = CheckedPlan.Of(problem, plan);
            // What of it breaks a rule by decision, or by what has happened, is kept; anything else is not.
            HashSet<string> excepted = [.. (await files.HandAsync(jurisdiction, draft.Hand, shutdown)).Exceptions.Select(e => e.Key)];
            if (BrokenRules.Of(problem, plan).FirstOrDefault(b => !excepted.Contains(b.Key)) is { } broken)
            {
                LogRefused(log, draft.Id, made.Broken.Count, broken.Code);
                await FinishAsync(partition, draft, d => d.Failed(new DraftFailure(DraftFailures.CheckerRefused, made.Codes)), "draft.fail", DraftFailures.CheckerRefused);
                return;
            }
        }

        string hash = await files.PutAsync(jurisdiction, made.Bytes, CancellationToken.None);
        Crash.At(Crash.SolveAfterResultBlob);
        var summary = Summary.Of(problem, plan);
        await lease.CloseAsync(plan.Seconds, plan.Score, plan.Bound, summary.Visits, summary.Waiting);
        await FinishAsync(partition, draft, d => d.SolvedWith(hash, summary), "draft.solve", hash);
        LogSolved(log, draft.Id, plan.Score, plan.Bound);
    }

    private async Task<PlannerOptions> OptionsOfAsync(string jurisdiction, Draft draft, CancellationToken cancellationToken) =>
        new(TimeSpan.FromSeconds(Math.Min(draft.Seconds, planner.MaxSeconds)), planner.Workers, draft.Seed)
        {
            Start = draft.Start is { } start ? await files.PlanAsync(jurisdiction, start, cancellationToken) : null,
        };

    /// <summary>The plan of a divided draft from the plans of its parts, which are all there.</summary>
    private async Task<Plan> MergeAsync(string jurisdiction, Partition partition, Problem problem, Draft draft, Lease lease, CancellationToken shutdown)
    {
        Crash.At(Crash.SolveBeforeMerge);
        var (plan, curve) = await divisions.MergeAsync(jurisdiction, partition, problem, draft, shutdown);
        lease.GoOnFrom(curve);
        return plan;
    }

    /// <summary>Records the end of the solve, if the draft is still this worker's.</summary>
    private async Task FinishAsync(Partition partition, Draft draft, Func<Draft, Draft> end, string action, string detail)
    {
        var change = new Change(partition, Actor.Platform, Change.OperationOf("solve-end", partition.Value, draft.Id, $"{draft.Epoch}"), "");
        Outcome outcome = await journal.CommitAsync(change, DecideAsync, CancellationToken.None);
        switch (outcome)
        {
            case Outcome.Done:
                return;
            case Outcome.Refused:
                throw new LeaseLostException(draft.Id);
            default:
                throw new StorageException(StorageFault.Unavailable, 0, "ResultUnknown", $"The result of draft {draft.Id} was not settled: {outcome}");
        }

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token) =>
            await rows.DraftAsync(draft.Id, token) is { Draft.State: DraftState.Solving } read && read.Draft.Epoch == draft.Epoch
                ? Decision.Commit(action, draft.Id, Answer.Empty, [DraftRows.Replace(partition, read, end(read.Draft))], detail: detail)
                : Decision.Refuse("fenced");
    }

    private async Task NudgeNextAsync(string jurisdiction)
    {
        try
        {
            if (await waiting.OldestAsync(jurisdiction, CancellationToken.None) is { } next)
            {
                await nudges.SendAsync(jurisdiction, next, CancellationToken.None);
            }
        }
        catch (StorageException e)
        {
            LogNotNudged(log, e, jurisdiction);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} claimed, epoch {Epoch}, attempt {Attempt}")]
    private static partial void LogClaimed(ILogger logger, string draft, long epoch, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} waits: its jurisdiction is solving another")]
    private static partial void LogWaits(ILogger logger, string draft);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} is in other hands; the message is done with: {Settled}")]
    private static partial void LogBusy(ILogger logger, string draft, bool settled);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} needs no solving; the message is dropped")]
    private static partial void LogSettled(ILogger logger, string draft);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Draft {Draft} was taken over by another worker")]
    private static partial void LogLost(ILogger logger, string draft);

    [LoggerMessage(Level = LogLevel.Error, Message = "Solving draft {Draft} failed; it is given back")]
    private static partial void LogFailed(ILogger logger, Exception exception, string draft);

    [LoggerMessage(Level = LogLevel.Error, Message = "The plan of draft {Draft} breaks rules in {Count} places, first {Code}; it is not kept")]
    private static partial void LogRefused(ILogger logger, string draft, int count, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} is divided among {Parts} messages")]
    private static partial void LogDivided(ILogger logger, string draft, int parts);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} solved, score {Score}, bound {Bound}")]
    private static partial void LogSolved(ILogger logger, string draft, long score, long bound);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The next draft of {Jurisdiction} was not nudged; the sweep will")]
    private static partial void LogNotNudged(ILogger logger, Exception exception, string jurisdiction);
}
