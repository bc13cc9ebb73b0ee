using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jobs;

/// <summary>
/// The drafts of a jurisdiction that wait for the solver or are being solved, over all weeks that can be planned. A jurisdiction has one
/// solver place, so that one that orders many plans does not keep the others waiting.
/// </summary>
internal sealed class WaitingDrafts(TableClient table, LivePartitions partitions, TimeProvider time)
{
    public async Task<IReadOnlyList<Draft>> ListAsync(string jurisdiction, CancellationToken cancellationToken)
    {
        var drafts = new List<Draft>();
        foreach (Partition partition in partitions.WeeksOf(jurisdiction))
        {
            var rows = new PartitionReader(table, partition);
            drafts.AddRange((await rows.DraftsAsync(cancellationToken)).Select(d => d.Draft).Where(d => d.State is DraftState.Queued or DraftState.Solving));
        }

        return drafts;
    }

    /// <summary>The draft that has waited longest, or null.</summary>
    public async Task<Draft?> OldestAsync(string jurisdiction, CancellationToken cancellationToken) =>
        (await ListAsync(jurisdiction, cancellationToken)).Where(d => d.State is DraftState.Queued).MinBy(d => d.QueuedAt);

    /// <summary>True while another draft of the jurisdiction is solved under a live lease, or in parts.</summary>
    public async Task<bool> AnotherIsSolvingAsync(string jurisdiction, string draft, CancellationToken cancellationToken)
    {
        foreach (Draft other in await ListAsync(jurisdiction, cancellationToken))
        {
            if (other.State is DraftState.Solving && other.Id != draft)
            {
                StoredProgress progress = await new PartitionReader(table, Partition.Week(jurisdiction, other.Week)).ProgressAsync(other.Id, cancellationToken);
                if (other.Division is not null || progress.Log.LeaseUntil > time.GetUtcNow())
                {
                    return true;
                }
            }
        }

        return false;
    }
}
