using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Leads;

/// <summary>The effect of a request that was made because of a lead, or has moved to another week: the lead names it, too.</summary>
internal sealed class LeadRequested(LeadBook book, TimeProvider time) : IEffect
{
    public string Kind => LeadRows.RequestedFact;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var id = fact.Fact.Subject;
        var (request, from) = LeadRows.ReadLink(fact.Fact.Data);
        if (LeadRows.PartitionOf(fact.Partition.Jurisdiction!, id) is { } partition)
        {
            var change = new Change(partition, fact.Actor, Change.OperationOf("lead-requested", partition.Value, id, fact.Fact.Data), "");
            var (lead, refusal) = await book.StepAsync(
                change, id, null, "lead.request", fact.Actor.Name, lead => from is null ? LeadRules.Request(lead, request, new Hand(fact.Actor.Name, time.GetUtcNow())) : LeadRules.Moved(lead, request, from), cancellationToken);
            if (lead is null && refusal is { Status: 503 })
            {
                throw new InvalidOperationException($"The lead {id} could not be told of its request: {refusal.Code}.");
            }
        }

        return EffectResult.Done;
    }
}
