using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>Requests that a visit of an approved or published plan serves: people have agreed to them as they are.</summary>
internal sealed class FrozenRequests(PublishedPlans plans)
{
    /// <summary>True where the plan of an approved, publishing or published draft of the week serves the request.</summary>
    public async Task<bool> HoldsAsync(string request, Head head, PartitionReader rows, CancellationToken cancellationToken)
    {
        foreach (var (draft, _) in await rows.DraftsAsync(cancellationToken))
        {
            var binds = draft.State is DraftState.Approved or DraftState.Publishing
                || (draft.State is DraftState.Published && head.Text(PublishedHead.Draft) == draft.Id);
            if (binds && await plans.PlanAsync(head.Partition.Jurisdiction!, draft.Plan, cancellationToken) is { } plan && plan.VisitOf(request) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
