using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>The visits of one scope in the order of their days, out of which the metrics of any period are worked out.</summary>
internal sealed class ScopeVisits(MetricScope scope, LedgerVisit[] byDay)
{
    public static ScopeVisits Of(MetricScope scope, IEnumerable<LedgerVisit> byDay) => new(scope, [.. byDay.Where(scope.Takes)]);

    /// <summary>The visits of each department that takes part in any, by its id; a joint visit is among those of each.</summary>
    public static IReadOnlyDictionary<string, ScopeVisits> ByDepartment(MetricScope within, IEnumerable<LedgerVisit> byDay) =>
        Grouped(byDay, visit => visit.Items.Select(item => item.Department).Distinct(StringComparer.Ordinal), department => within with { Department = department });

    /// <summary>The visits of each town that has any.</summary>
    public static IReadOnlyDictionary<string, ScopeVisits> ByTown(MetricScope within, IEnumerable<LedgerVisit> byDay) =>
        Grouped(byDay, visit => [visit.Town], town => within with { Town = town });

    public MetricScope Scope => scope;

    public IReadOnlyList<LedgerVisit> All => byDay;

    public int Count => byDay.Length;

    /// <summary>The measures of a period, one for each metric and in their order.</summary>
    public IReadOnlyList<Measure> In(MetricPeriod period, DateOnly today, MetricValues values)
    {
        var facts = FactsOf(period, today, values);
        return [.. AllMetrics.List.Select(metric => metric.Of(facts))];
    }

    public MetricFacts FactsOf(MetricPeriod period, DateOnly today, MetricValues values) =>
        new(scope, Between(period.From, period.To), Between(new DateOnly(period.To.Year, 1, 1), period.To), today, values);

    /// <summary>In one pass: a city has hundreds of departments, and each visit belongs to few of them.</summary>
    private static Dictionary<string, ScopeVisits> Grouped(IEnumerable<LedgerVisit> byDay, Func<LedgerVisit, IEnumerable<string>> keys, Func<string, MetricScope> scopeOf)
    {
        var groups = new Dictionary<string, List<LedgerVisit>>(StringComparer.Ordinal);
        foreach (var visit in byDay)
        {
            foreach (string key in keys(visit))
            {
                if (!groups.TryGetValue(key, out var group))
                {
                    groups[key] = group = [];
                }

                group.Add(visit);
            }
        }

        return groups.ToDictionary(group => group.Key, group => new ScopeVisits(scopeOf(group.Key), [.. group.Value]), StringComparer.Ordinal);
    }

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
