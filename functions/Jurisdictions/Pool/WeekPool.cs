using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The requests of a week as they were at one input version, in id order, the withdrawn among them.</summary>
internal sealed record Pool(Head Head, long InputVersion, IReadOnlyList<InspectionRequest> All)
{
    /// <summary>Those that are to be planned.</summary>
    public IReadOnlyList<InspectionRequest> Open { get; } = [.. All.Where(request => request.IsOpen)];

    /// <summary>The request, withdrawn or not; null where there is none.</summary>
    public InspectionRequest? Find(string id)
    {
        var (low, high) = (0, All.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(All[middle].Id, id);
            if (order == 0)
            {
                return All[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>
/// Reads a week's requests: one point read while nothing has changed, and one query for what has. A week has at most some tens of thousands of requests,
/// which stay in memory.
/// </summary>
internal sealed class WeekPool(TableClient table, CollectionStore collections)
{
    /// <summary>What a request takes in memory, about.</summary>
    private const int RequestBytes = 800;

    private readonly RecentValues _cache = new(512L << 20);

    public async Task<Pool> ReadAsync(string jurisdiction, Week week, CancellationToken cancellationToken) =>
        await ReadAsync(await table.GetHeadAsync(Partition.Week(jurisdiction, week.ToString()), cancellationToken), cancellationToken);

    /// <summary>The pool as a head says, or newer. In a decision that is safe: a change on top of a newer one is decided again.</summary>
    public async Task<Pool> ReadAsync(Head head, CancellationToken cancellationToken)
    {
        var requests = await collections.ReadAsync(PoolChanges.Kind, head, cancellationToken);
        var version = head.Number(PoolChanges.InputVersion);
        if (_cache.Find<Known>(head.Partition.Value) is { } known && ReferenceEquals(known.Requests, requests))
        {
            return known.Pool with { Head = head, InputVersion = version };
        }

        var pool = new Pool(head, version, [.. requests.Entries.Values.Select(entry => entry.Value)]);
        _cache.Keep(head.Partition.Value, new Known(requests, pool), (long)RequestBytes * (requests.Count + 1));
        return pool;
    }

    private sealed record Known(Collection<InspectionRequest> Requests, Pool Pool);
}
