using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Metrics;

/// <summary>Answers questions about figures, each worked out once for each state of the ledgers, registers and rules.</summary>
internal sealed class MetricDesk(MetricReading reading)
{
    /// <summary>Rows of pages that are kept: some two hundred pages of a county, five of a city.</summary>
    private const int MostRows = 4000;

    private readonly RecentValues pages = new(MostRows);

    public DateOnly Today => reading.Today;

    public Task<MetricSource> SourceAsync(string jurisdiction, MetricQuery query, Sight sight, CancellationToken cancellationToken) =>
        reading.ReadAsync(jurisdiction, query.FirstYear, query.Period.To.Year, sight, cancellationToken);

    /// <summary>Visits of a period's days that were cancelled.</summary>
    public Task<IReadOnlyList<LedgerVisit>> CancelledAsync(string jurisdiction, MetricPeriod period, Sight sight, CancellationToken cancellationToken) =>
        reading.CancelledAsync(jurisdiction, period, sight, cancellationToken);

    public async Task<MetricPage> PageAsync(string jurisdiction, MetricQuery query, Sight sight, Language language, CancellationToken cancellationToken)
    {
        var source = await SourceAsync(jurisdiction, query, sight, cancellationToken);
        string key = $"{jurisdiction}|{query.Period}|{query.Scope.Department}|{query.Scope.Town}|{language}|{sight}";
        if (pages.Find<KnownPage>(key) is { } known && known.Marks == source.Marks)
        {
            return known.Page;
        }

        var page = MetricTable.Of(source, query, language);
        pages.Keep(key, new KnownPage(source.Marks, page), 1 + page.Departments.Count + page.Towns.Count);
        return page;
    }

    private sealed record KnownPage(string Marks, MetricPage Page);
}
