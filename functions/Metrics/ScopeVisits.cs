using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>The visits of one scope in the order of their days, out of which the metrics of any period are worked out.</summary>
internal sealed class ScopeVisits(MetricScope scope, LedgerVisit[] byDay)
{
    public static ScopeVisits Of(MetricScope scope, IEnumerable<LedgerVisit> byDay) => new(scope, [.. byDay.Where(scope.Takes)]);

    public MetricScope Scope => scope;

    /// <summary>The measures of a period, one for each metric and in their order.</summary>
    public IReadOnlyList<Measure> In(MetricPeriod period, DateOnly today, MetricValues values)
    {
        var facts = FactsOf(period, today, values);
        return [.. AllMetrics.List.Select(metric => metric.Of(facts))];
    }

    public MetricFacts FactsOf(MetricPeriod period, DateOnly today, MetricValues values) =>
        new(scope, Between(period.From, period.To), Between(new DateOnly(period.To.Year, 1, 1), period.To), today, values);

    /// <summary>The visits of both days and those between.</summary>
    private ArraySegment<LedgerVisit> Between(DateOnly from, DateOnly to)
    {
        int first = FirstFrom(from);
        return new ArraySegment<LedgerVisit>(byDay, first, Math.Max(0, FirstFrom(to.AddDays(1)) - first));
    }

    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, byDay.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = byDay[middle].Date < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
