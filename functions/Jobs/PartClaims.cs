using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jobs;

/// <summary>What a delivery of a part's message may do.</summary>
internal abstract record PartClaim
{
    private PartClaim()
    {
    }

    /// <summary>The part is this worker's until its lease ends.</summary>
    internal sealed record Taken(DraftPart Part, Draft Draft, StoredProgress Progress) : PartClaim
    {
        public Hold Hold => new(Part.Id.ToString(), Part.Epoch, Progress, async rows => (await FindAsync(rows, Part, CancellationToken.None))?.Draft.Draft);
    }

    /// <summary>There is nothing to solve: the part has its plan, or its draft has gone on without it.</summary>
    internal sealed record Settled : PartClaim;

    /// <summary>Another worker holds a live lease.</summary>
    internal sealed record Busy : PartClaim;

    /// <summary>The draft and the part, if this claim is still the newest and wanted; else null.</summary>
    public static async Task<(StoredDraft Draft, StoredPart Part)?> FindAsync(PartitionReader rows, DraftPart mine, CancellationToken cancellationToken) =>
        await rows.PartAsync(mine.Id, cancellationToken) is { Part.Plan: null } part && part.Part.Epoch == mine.Epoch
        && await rows.DraftAsync(mine.Draft, cancellationToken) is { Draft.State: DraftState.Solving } draft && draft.Draft.Division?.Epoch == mine.Division
            ? (draft, part)
            : null;
}

/// <summary>Hands a part of a divided draft to one worker at a time, as <see cref="Claims"/> does with drafts. A part that cannot be solved gives up the whole draft.</summary>
internal sealed class PartClaims(TableClient table, Journal journal, JobsOptions options, TimeProvider time)
{
    /// <summary>Takes the part if it waits, or if its worker's lease has ended.</summary>
    public async Task<PartClaim> TakeAsync(Partition partition, PartId id, int delivery, CancellationToken cancellationToken)
    {
        PartClaim claim = new PartClaim.Settled();
        Outcome outcome = await journal.CommitAsync(Change.For(partition, Actor.Platform, "part-claim", null, []), DecideAsync, cancellationToken);
        if (outcome is not (Outcome.Done or Outcome.Refused))
        {
            throw new StorageException(StorageFault.Unavailable, 0, "ClaimUnknown", $"The claim of part {id} was not settled: {outcome}");
        }

        if (claim is not PartClaim.Taken taken)
        {
            return claim;
        }

        StoredProgress stored = await new PartitionReader(table, partition).ProgressAsync(id.ToString(), cancellationToken);
        return stored.Log.Epoch == taken.Part.Epoch ? taken with { Progress = stored } : new PartClaim.Busy();

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            StoredPart? part = await rows.PartAsync(id, token);
            if (part is null || await PartClaim.FindAsync(rows, part.Part, token) is not var (draft, _))
            {
                claim = new PartClaim.Settled();
                return Decision.Refuse("settled");
            }

            StoredProgress progress = await rows.ProgressAsync(id.ToString(), token);
            DateTimeOffset now = time.GetUtcNow();
            if (progress.Log.LeaseUntil > now)
            {
                claim = new PartClaim.Busy();
                return Decision.Refuse("busy");
            }

            if (part.Part.Attempts >= Claims.MaxAttempts || (delivery >= Claims.LastDelivery && part.Part.Attempts == 0))
            {
                claim = new PartClaim.Settled();
                Draft failed = draft.Draft.Failed(new DraftFailure(progress.Log.LastError ?? DraftFailures.WorkerLost, ""));
                return Decision.Commit("draft.fail", id.Draft, Answer.Empty, [DraftRows.Replace(partition, draft, failed)], detail: failed.Failure!.Code);
            }

            DraftPart claimed = part.Part.Claimed(now);
            ProgressLog log = progress.Log with { Epoch = claimed.Epoch, LeaseUntil = now + options.Lease, History = [progress.Log.History[0]] };
            claim = new PartClaim.Taken(claimed, draft.Draft, progress);
            return Decision.Commit("draft.part-claim", id.Draft, Answer.Empty,
                [PartRows.Write(partition, part, claimed), DraftRows.Write(partition, id.ToString(), progress, log)], detail: $"{id.Number}");
        }
    }
}
