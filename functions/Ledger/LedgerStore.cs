using System.Collections.Concurrent;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>Reads the ledger of a year: one point read, and one query where it has changed since this process last looked.</summary>
internal sealed class LedgerStore(TableClient table, CollectionStore collections)
{
    public static readonly CollectionKind<LedgerVisit> Visits = new("visits", LedgerJson.Default.EntryLedgerVisit);

    private const int MaxCached = 20;
    private readonly ConcurrentDictionary<string, LedgerYear> _cache = new(StringComparer.Ordinal);

    public async Task<LedgerYear> ReadAsync(string jurisdiction, int year, CancellationToken cancellationToken) =>
        await ReadAsync(year, await table.GetHeadAsync(Partition.Ledger(jurisdiction, year), cancellationToken), cancellationToken);

    /// <summary>The ledger as a head says, or newer.</summary>
    public async Task<LedgerYear> ReadAsync(int year, Head head, CancellationToken cancellationToken)
    {
        var visits = await CollectionAsync(head, cancellationToken);
        if (_cache.TryGetValue(head.Partition.Value, out var known) && known.Version == visits.Version)
        {
            return known;
        }

        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache[head.Partition.Value] = new LedgerYear(year, visits);
    }

    /// <summary>The entries themselves, by their ids.</summary>
    public Task<Collection<LedgerVisit>> CollectionAsync(Head head, CancellationToken cancellationToken) => collections.ReadAsync(Visits, head, cancellationToken);
}
