using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Metrics;

/// <summary>
/// Makes the report of each week, month and quarter on the morning after it, those too for which nothing ran then. The first is that of the first period by whose
/// end anything was planned.
/// </summary>
internal sealed class ReportSweep(ReportBook book, MetricReading reading, Dispatcher dispatcher) : ISweeping
{
    /// <summary>From this hour on, so that what was recorded in the evening is in it.</summary>
    public const int FromHour = 6;

    /// <summary>Periods that are made up for, at most, of each unit.</summary>
    public const int MostMissed = 8;

    private static readonly PeriodUnit[] Units = [PeriodUnit.Week, PeriodUnit.Month, PeriodUnit.Quarter];
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    public async Task SweepAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (partition.Jurisdiction is not { } jurisdiction || partition != Partition.Reports(jurisdiction))
        {
            return;
        }

        var known = await book.ReadAsync(jurisdiction, cancellationToken);
        var missing = Units.SelectMany(unit => Missing(known, unit)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        bool changed = false;
        var queries = missing.Select(period => new MetricQuery(period, MetricScope.All)).ToList();
        var source = await reading.ReadAsync(jurisdiction, queries.Min(query => query.FirstYear), missing.Max(period => period.To.Year), Sight.Everything, cancellationToken);
        foreach (var query in queries)
        {
            var period = query.Period;
            if (!known.Entries.Values.Any(entry => entry.Value.Unit == period.Unit) && !source.ByDay.Any(visit => visit.Date <= period.To))
            {
                continue;
            }

            changed |= await book.MakeAsync(jurisdiction, period, new ReportContent(MetricTable.Of(source, query, Language.Zh), MetricTable.Of(source, query, Language.En)), cancellationToken);
        }

        if (changed)
        {
            await dispatcher.RunAsync(partition, Budget, cancellationToken);
        }
    }

    /// <summary>The periods that are over and have no report, oldest first.</summary>
    private IEnumerable<MetricPeriod> Missing(Collection<Report> known, PeriodUnit unit)
    {
        var last = MetricPeriod.LastBefore(unit, DateOnly.FromDateTime(book.Now.AddHours(-FromHour)));
        return Enumerable.Range(0, MostMissed).Select(last.Back).TakeWhile(period => known.Find(period.ToString()) is null).Reverse();
    }
}
