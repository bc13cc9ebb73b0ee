using System.Collections.Concurrent;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>The visits of one scope in the order of their days, out of which the metrics of any period are worked out, each period once.</summary>
/// <param name="scope">Whose visits they are.</param>
/// <param name="byDay">In the order of <see cref="Order"/>.</param>
/// <param name="parts">Scopes of single departments that together are this one: their uses of caps add up to its own. Null where they are counted here.</param>
internal sealed class ScopeVisits(MetricScope scope, LedgerVisit[] byDay, IReadOnlyCollection<ScopeVisits>? parts = null)
{
    /// <summary>Day, then enterprise, then half day.</summary>
    public static readonly Comparer<LedgerVisit> Order = Comparer<LedgerVisit>.Create((one, other) =>
        one.Date != other.Date ? one.Date.CompareTo(other.Date)
        : string.CompareOrdinal(one.Enterprise, other.Enterprise) is var enterprise and not 0 ? enterprise
        : string.CompareOrdinal(one.Session, other.Session));

    /// <summary>As many periods as a person looks at; a city has hundreds of scopes.</summary>
    private const int MostPeriods = 60;

    private readonly ConcurrentDictionary<(MetricPeriod Period, DateOnly Today, MetricValues Values), Measure[]> known = new();
    private readonly ConcurrentDictionary<int, CapDays> caps = new();

    public static ScopeVisits Of(MetricScope scope, IEnumerable<LedgerVisit> byDay) => new(scope, [.. byDay.Where(scope.Takes)]);

    /// <summary>The visits of each department that takes part in any, by its id; a joint visit is among those of each.</summary>
    public static IReadOnlyDictionary<string, ScopeVisits> ByDepartment(MetricScope within, IEnumerable<LedgerVisit> byDay) =>
        Grouped(byDay, DepartmentsOf, department => within with { Department = department });

    /// <summary>The visits of each town that has any.</summary>
    public static IReadOnlyDictionary<string, ScopeVisits> ByTown(MetricScope within, IEnumerable<LedgerVisit> byDay) =>
        Grouped(byDay, visit => [visit.Town], town => within with { Town = town });

    public static IEnumerable<string> DepartmentsOf(LedgerVisit visit) => visit.Items.Select(item => item.Department).Distinct(StringComparer.Ordinal);

    public MetricScope Scope => scope;

    public IReadOnlyList<LedgerVisit> All => byDay;

    public int Count => byDay.Length;

    /// <summary>The measures of a period, one for each metric and in their order.</summary>
    public IReadOnlyList<Measure> In(MetricPeriod period, DateOnly today, MetricValues values)
    {
        var facts = FactsOf(period, today, values);
        if (!known.TryGetValue((period, today, values), out var measures))
        {
            if (known.Count >= MostPeriods)
            {
                known.Clear();
            }

            measures = known[(period, today, values)] = [.. AllMetrics.List.Select(metric => metric.LooksBack ? default : metric.Of(facts))];
        }

        return [.. AllMetrics.List.Select((metric, n) => metric.LooksBack ? metric.Of(facts) : measures[n])];
    }

    public MetricFacts FactsOf(MetricPeriod period, DateOnly today, MetricValues values) => new(scope, Between(period.From, period.To), CapsUntil(period.To), today, values);

    /// <summary>These visits without those to some enterprises, and with others in their places. What is known of periods without any of them stays known.</summary>
    /// <param name="enterprises">Credit codes.</param>
    /// <param name="added">In order.</param>
    /// <param name="days">On which visits came or went.</param>
    public ScopeVisits With(IReadOnlySet<string> enterprises, IReadOnlyList<LedgerVisit> added, IReadOnlySet<DateOnly> days, IReadOnlyCollection<ScopeVisits>? nextParts = null)
    {
        var next = new List<LedgerVisit>(byDay.Length + added.Count);
        int place = 0;
        foreach (var visit in byDay)
        {
            if (enterprises.Contains(visit.Enterprise))
            {
                continue;
            }

            while (place < added.Count && Order.Compare(added[place], visit) < 0)
            {
                next.Add(added[place++]);
            }

            next.Add(visit);
        }

        next.AddRange(added.Skip(place));
        var made = new ScopeVisits(scope, [.. next], nextParts);
        foreach (var (key, measures) in known.Where(entry => !days.Any(day => day >= entry.Key.Period.From && day <= entry.Key.Period.To)))
        {
            made.known[key] = measures;
        }

        return made;
    }

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
    public ArraySegment<LedgerVisit> Between(DateOnly from, DateOnly to)
    {
        int first = FirstFrom(from);
        return new ArraySegment<LedgerVisit>(byDay, first, Math.Max(0, FirstFrom(to.AddDays(1)) - first));
    }

    /// <summary>Uses of caps from the first of January until a day.</summary>
    public CapUses CapsUntil(DateOnly day) => parts is null
        ? caps.GetOrAdd(day.Year, year => CapDays.Of(scope, Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))).Until(day)
        : parts.Select(part => part.CapsUntil(day)).Aggregate(default(CapUses), (sum, part) => new(sum.Visits + part.Visits, sum.Pairs + part.Pairs));

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
