using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>Reads the ledger of a year: one point read, and one query where it has changed since this process last looked.</summary>
internal sealed class LedgerStore(TableClient table, CollectionStore collections)
{
    public static readonly CollectionKind<LedgerVisit> Visits = new("visits", new LedgerJson(CollectionJson.Of(LedgerJson.Default)).EntryLedgerVisit);

    public async Task<LedgerYear> ReadAsync(string jurisdiction, int year, CancellationToken cancellationToken) =>
        await ReadAsync(year, await table.GetHeadAsync(Partition.Ledger(jurisdiction, year), cancellationToken), cancellationToken);

    /// <summary>The ledger as a head says, or newer.</summary>
    public async Task<LedgerYear> ReadAsync(int year, Head head, CancellationToken cancellationToken) => new(year, await CollectionAsync(head, cancellationToken));

    /// <summary>The entries themselves, by their ids.</summary>
    public Task<Collection<LedgerVisit>> CollectionAsync(Head head, CancellationToken cancellationToken) => collections.ReadAsync(Visits, head, cancellationToken);
}
