using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>Reads the disputes of a jurisdiction: one point read, and a query where something has changed since the last time.</summary>
internal sealed class DisputeStore(TableClient table, CollectionStore collections)
{
    /// <summary>Kind of the fact that a dispute was decided: the subject is its id. Requests that wait change hands.</summary>
    public const string HandOverFact = "hand-over";

    /// <summary>All disputes of a jurisdiction, in the partition of its registry.</summary>
    public static CollectionKind<Dispute> Kind { get; } = new("disputes", DisputeRowJson.Default.EntryDispute);

    public async Task<Collection<Dispute>> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await ReadAsync(await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken), cancellationToken);

    public Task<Collection<Dispute>> ReadAsync(Head head, CancellationToken cancellationToken) =>
        collections.ReadAsync(Kind, head, cancellationToken);
}
