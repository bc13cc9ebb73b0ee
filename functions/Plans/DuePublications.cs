using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Plans;

/// <summary>
/// Publishes approved plans at the time that their approver has set. The week's head names the next one, so that a sweep of a week without any costs one point
/// read. Where the inputs have changed since the approval, or half days of the draft have begun, nothing is published: the time is dropped and the office is told.
/// </summary>
internal sealed class DuePublications(TableClient table, DraftActions actions, TimeProvider time) : ISweeping
{
    public async Task SweepAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (partition is not { WeekName: { } week, Jurisdiction: { } jurisdiction }
            || (await table.GetHeadAsync(partition, cancellationToken)).Row?.GetDateTimeOffset(PublishedHead.Due) is not { } due
            || due > time.GetUtcNow())
        {
            return;
        }

        foreach (StoredDraft stored in await new PartitionReader(table, partition).DraftsAsync(cancellationToken))
        {
            if (stored.Draft is { State: DraftState.Approved, Due: { } set } && set.At <= time.GetUtcNow())
            {
                await actions.PublishDueAsync(jurisdiction, Week.Parse(week, null), stored.Draft, cancellationToken);
            }
        }
    }
}
