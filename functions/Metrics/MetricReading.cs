using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Metrics;

/// <summary>What metrics of a jurisdiction are made from, as it was at one moment.</summary>
/// <param name="Years">Visits that stand, of the years that were asked for, in their order.</param>
/// <param name="Marks">The same marks are the same content.</param>
internal sealed record MetricSource(Registers Known, RuleBook Rules, IReadOnlyList<VisitsOfYear> Years, DateOnly Today, string Marks)
{
    /// <summary>All visits in the order of their days.</summary>
    public IEnumerable<LedgerVisit> ByDay => Years.SelectMany(year => year.ByDay);

    public MetricValues ValuesOn(DateOnly day) => new(
        Rules.Value(OutcomeDays.Rule, day), Rules.Value(SubmissionDays.Rule, day), Rules.Value(JointRateGoal.Rule, day), Rules.Value(CapPerDepartment.Rule, day));
}

/// <summary>Reads ledgers for metrics: a point read for each year and one for the registry where nothing has changed, however many visits there are.</summary>
internal sealed class MetricReading(TableClient table, SightedLedgers ledgers, RegisterStore registers, RuleStore rules, TimeProvider time)
{
    private const long MostVisits = 400_000;
    private readonly RecentValues years = new(MostVisits);

    public DateOnly Today => DateOnly.FromDateTime(Week.Now(time));

    /// <summary>The visits of these years, the last of them included.</summary>
    public async Task<MetricSource> ReadAsync(string jurisdiction, int first, int last, Sight sight, CancellationToken cancellationToken)
    {
        var reading = Enumerable.Range(first, last - first + 1).Select(year => YearAsync(jurisdiction, year, sight, cancellationToken)).ToList();
        var registry = await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken);
        var known = await registers.ReadAsync(jurisdiction, registry, cancellationToken);
        var book = await rules.ReadAsync(registry, cancellationToken);
        var visits = await Task.WhenAll(reading);
        return new MetricSource(
            known, book, visits, Today,
            string.Join('|', [.. visits.Select(year => $"{year.Version}"), known.Version, $"{book.Version}", $"{Today:O}"]));
    }

    /// <summary>Visits of a period's days that were cancelled, by day. No figure counts them; they are among the records, so that one sees why.</summary>
    public async Task<IReadOnlyList<LedgerVisit>> CancelledAsync(string jurisdiction, MetricPeriod period, Sight sight, CancellationToken cancellationToken)
    {
        var found = new List<LedgerVisit>();
        for (int year = period.From.Year; year <= period.To.Year; year++)
        {
            found.AddRange((await ledgers.ReadAsync(jurisdiction, year, sight, cancellationToken)).Cancelled.Where(visit => visit.Date >= period.From && visit.Date <= period.To));
        }

        return [.. found.OrderBy(visit => visit.Date).ThenBy(visit => visit.Enterprise, StringComparer.Ordinal)];
    }

    private async Task<VisitsOfYear> YearAsync(string jurisdiction, int year, Sight sight, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(jurisdiction, year, sight, cancellationToken);
        string key = $"{jurisdiction}|{year}|{sight}";
        var next = years.Find<VisitsOfYear>(key) is { } known ? known.With(ledger) : VisitsOfYear.Of(ledger);
        years.Keep(key, next, next.ByDay.Count + 1, before => before.Version > next.Version);
        return next;
    }
}
