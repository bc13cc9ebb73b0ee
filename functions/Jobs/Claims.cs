using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jobs;

/// <summary>What a delivery of a message may do.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>The draft is this worker's until its lease ends.</summary>
    internal sealed record Taken(Draft Draft, StoredProgress Progress) : Claim;

    /// <summary>There is nothing to do: no such draft, or it is solved, failed or further on already.</summary>
    internal sealed record Settled : Claim;

    /// <summary>Another worker holds a live lease, or the jurisdiction's one solver place is taken.</summary>
    internal sealed record Busy(bool SameDraft) : Claim;
}

/// <summary>
/// Hands a draft to one worker at a time: a claim raises the epoch, and only the holder of the newest epoch can write.
/// A draft whose workers keep dying is given up with its reason, so that no message goes round for ever.
/// </summary>
internal sealed class Claims(TableClient table, Journal journal, JobsOptions options, TimeProvider time)
{
    /// <summary>Claims after which a draft is given up; the host itself gives up after five deliveries.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Delivery of the same message that has to be its last, before the host moves it among the poison.</summary>
    public const int LastDelivery = 4;

    /// <summary>Takes the draft if it waits, or if its worker's lease has ended.</summary>
    /// <param name="partition">Week of the draft.</param>
    /// <param name="id">Id of the draft.</param>
    /// <param name="delivery">How often the message was delivered, from 1.</param>
    /// <param name="cancellationToken">Ends the attempt before anything is stored.</param>
    public async Task<Claim> TakeAsync(Partition partition, string id, int delivery, CancellationToken cancellationToken)
    {
        Claim claim = new Claim.Settled();
        Outcome outcome = await journal.CommitAsync(Change.For(partition, Actor.Platform, "draft-claim", null, []), DecideAsync, cancellationToken);
        return outcome switch
        {
            Outcome.Done => await TakenAsync(new PartitionReader(table, partition), id, claim, cancellationToken),
            Outcome.Refused => claim,
            _ => throw new StorageException(StorageFault.Unavailable, 0, "ClaimUnknown", $"The claim of draft {id} was not settled: {outcome}"),
        };

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            StoredDraft? read = await rows.DraftAsync(id, token);
            StoredProgress progress = await rows.ProgressAsync(id, token);
            DateTimeOffset now = time.GetUtcNow();
            if (read?.Draft.State is not (DraftState.Queued or DraftState.Solving))
            {
                claim = new Claim.Settled();
                return Decision.Refuse("settled");
            }

            // The parts of a divided draft have messages of their own; the draft itself waits for the last of them.
            if ((await rows.PartsAsync(read.Draft, token)).Any(p => p.Part.Plan is null))
            {
                claim = new Claim.Settled();
                return Decision.Refuse("divided");
            }

            if (read.Draft.State is DraftState.Solving && progress.Log.LeaseUntil > now)
            {
                claim = new Claim.Busy(SameDraft: true);
                return Decision.Refuse("busy");
            }

            // Two deliveries at once: the head admits one of them. Drafts of other weeks were asked before, which is near enough for fairness.
            if (await AnotherIsSolvingAsync(rows, id, now, token))
            {
                claim = new Claim.Busy(SameDraft: false);
                return Decision.Refuse("busy");
            }

            // A message that came so often and was never even claimed fails before the claim; one that was claimed is judged by its claims.
            if (read.Draft.Attempts >= MaxAttempts || (delivery >= LastDelivery && read.Draft is { Attempts: 0, Division: null }))
            {
                claim = new Claim.Settled();
                Draft failed = read.Draft.Failed(new DraftFailure(progress.Log.LastError ?? DraftFailures.WorkerLost, ""));
                return Decision.Commit("draft.fail", id, Answer.Empty, [DraftRows.Replace(partition, read, failed)], detail: failed.Failure!.Code);
            }

            Draft claimed = read.Draft.Claimed();
            ProgressLog log = ProgressLog.None with { Epoch = claimed.Epoch, LeaseUntil = now + options.Lease, LastError = progress.Log.LastError };
            claim = new Claim.Taken(claimed, progress);
            return Decision.Commit("draft.claim", id, Answer.Empty,
                [DraftRows.Replace(partition, read, claimed), DraftRows.Write(partition, id, progress, log)]);
        }
    }

    private static async Task<bool> AnotherIsSolvingAsync(PartitionReader rows, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (StoredDraft other in await rows.DraftsAsync(cancellationToken))
        {
            if (other.Draft.State is DraftState.Solving && other.Draft.Id != id
                && (other.Draft.Division is not null || (await rows.ProgressAsync(other.Draft.Id, cancellationToken)).Log.LeaseUntil > now))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows as the claim has left them, with the versions that further writes are conditional on.</summary>
    private static async Task<Claim> TakenAsync(PartitionReader rows, string id, Claim claim, CancellationToken cancellationToken)
    {
        if (claim is not Claim.Taken taken)
        {
            return claim;
        }

        StoredProgress progress = await rows.ProgressAsync(id, cancellationToken);
        return progress.Log.Epoch == taken.Draft.Epoch ? taken with { Progress = progress } : new Claim.Busy(SameDraft: true);
    }
}
