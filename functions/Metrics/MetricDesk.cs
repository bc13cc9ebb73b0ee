using System.Collections.Concurrent;
using Inspection.Functions.Hosting;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>Answers questions about figures, each worked out once for each state of the ledgers, registers and rules.</summary>
internal sealed class MetricDesk(MetricReading reading)
{
    private const int MaxCached = 100;
    private readonly ConcurrentDictionary<string, (string Marks, MetricPage Page)> pages = new(StringComparer.Ordinal);

    public DateOnly Today => reading.Today;

    public Task<MetricSource> SourceAsync(string jurisdiction, MetricQuery query, CancellationToken cancellationToken) =>
        reading.ReadAsync(jurisdiction, query.FirstYear, query.Period.To.Year, cancellationToken);

    /// <summary>Visits of a period's days that were cancelled.</summary>
    public Task<IReadOnlyList<LedgerVisit>> CancelledAsync(string jurisdiction, MetricPeriod period, CancellationToken cancellationToken) =>
        reading.CancelledAsync(jurisdiction, period, cancellationToken);

    public async Task<MetricPage> PageAsync(string jurisdiction, MetricQuery query, Language language, CancellationToken cancellationToken)
    {
        var source = await SourceAsync(jurisdiction, query, cancellationToken);
        string key = $"{jurisdiction}|{query.Period}|{query.Scope.Department}|{query.Scope.Town}|{language}";
        if (pages.TryGetValue(key, out var known) && known.Marks == source.Marks)
        {
            return known.Page;
        }

        if (pages.Count >= MaxCached)
        {
            pages.Clear();
        }

        var page = MetricTable.Of(source, query, language);
        pages[key] = (source.Marks, page);
        return page;
    }
}
