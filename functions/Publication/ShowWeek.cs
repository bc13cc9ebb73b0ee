using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Publication;

/// <summary>The effect <c>show-week</c>: a visit of a published week was cancelled, and the public reads so. Where it was not announced nothing is touched.</summary>
internal sealed class ShowWeek(TableClient table, RegisterStore registers, CalendarPublisher calendars) : IEffect
{
    public string Kind => VisitRecords.Cancelled;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        string jurisdiction = fact.Partition.Jurisdiction!;
        Partition week = Partition.Week(jurisdiction, fact.Fact.Subject);
        string? id = (await table.GetHeadAsync(week, cancellationToken)).Text(PublishedHead.Draft);
        if (id is null || await new PartitionReader(table, week).DraftAsync(id, cancellationToken) is not { } stored)
        {
            return EffectResult.Done;
        }

        if (await IsBusyAsync(week, cancellationToken))
        {
            return EffectResult.Later;
        }

        Registers known = await registers.ReadAsync(jurisdiction, cancellationToken);
        return await calendars.ShowAsync(jurisdiction, stored.Draft, known, fact.At, async token => !await IsBusyAsync(week, token) && await IsPublicAsync(week, id, token), cancellationToken) is null
            ? EffectResult.Later
            : EffectResult.Done;
    }

    private async Task<bool> IsPublicAsync(Partition week, string id, CancellationToken cancellationToken) =>
        (await table.GetHeadAsync(week, cancellationToken)).Text(PublishedHead.Draft) == id;

    private async Task<bool> IsBusyAsync(Partition week, CancellationToken cancellationToken) =>
        (await new PartitionReader(table, week).DraftsAsync(cancellationToken)).Any(stored => stored.Draft.State is DraftState.Publishing);
}
