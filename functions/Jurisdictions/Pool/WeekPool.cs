using System.Collections.Concurrent;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The requests of a week as they were at one input version, in id order, the withdrawn among them.</summary>
internal sealed record Pool(Head Head, long InputVersion, IReadOnlyList<InspectionRequest> All)
{
    /// <summary>Those that are to be planned.</summary>
    public IReadOnlyList<InspectionRequest> Open { get; } = [.. All.Where(request => !request.Withdrawn)];
}

/// <summary>
/// Reads a week's requests. The head's input version tells whether anything has changed since the last reading, so that
/// most calls cost one point read; a week has at most some tens of thousands of requests.
/// </summary>
internal sealed class WeekPool(TableClient table)
{
    private const int MaxCached = 50;
    private readonly ConcurrentDictionary<string, Pool> _cache = new(StringComparer.Ordinal);

    public async Task<Pool> ReadAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(jurisdiction, week.ToString());
        var head = await table.GetHeadAsync(partition, cancellationToken);
        var version = head.Number(RequestRows.InputVersion);
        if (_cache.TryGetValue(partition.Value, out var known) && known.InputVersion == version)
        {
            return known with { Head = head };
        }

        var requests = new List<InspectionRequest>();
        await foreach (var row in table.QueryAsync(TableFilter.RowsStartingWith(partition, RequestRows.Prefix), cancellationToken: cancellationToken))
        {
            requests.Add(RequestRows.FromRow(row));
        }

        var pool = new Pool(head, version, requests);
        // Keep it only if nothing changed while the pages were read: otherwise it may mix two versions.
        if ((await table.GetHeadAsync(partition, cancellationToken)).Number(RequestRows.InputVersion) == version)
        {
            if (_cache.Count >= MaxCached)
            {
                _cache.Clear();
            }

            _cache[partition.Value] = pool;
        }

        return pool;
    }
}
