using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>The effect <c>visit-closed</c>: tells the requests of a visit how it ended.</summary>
internal sealed class ClosedVisit : IEffect
{
    public string Kind => VisitRecords.Closed;

    public Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken) => Task.FromResult(EffectResult.Done);
}
