using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>The visits of one scope in the ledgers of several years. A period lies in one year but for the week around New Year.</summary>
internal sealed class ScopeYears(MetricScope scope, IReadOnlyDictionary<int, ScopeVisits> years)
{
    /// <summary>All visits of a scope.</summary>
    public static ScopeYears Of(MetricScope scope, IEnumerable<VisitsOfYear> years) => new(scope, years.ToDictionary(year => year.Year, year => scope == MetricScope.All ? year.All : ScopeVisits.Of(scope, Within(scope, year))));

    /// <summary>The same by department, of those with a visit until a day.</summary>
    public static IReadOnlyDictionary<string, ScopeYears> ByDepartment(MetricScope scope, IEnumerable<VisitsOfYear> years, DateOnly until) => Joined(
        years.Select(year => (year.Year, scope == MetricScope.All ? year.Departments : ScopeVisits.ByDepartment(scope, Within(scope, year)))), until, department => scope with { Department = department });

    /// <summary>The same by town.</summary>
    public static IReadOnlyDictionary<string, ScopeYears> ByTown(MetricScope scope, IEnumerable<VisitsOfYear> years, DateOnly until) => Joined(
        years.Select(year => (year.Year, scope == MetricScope.All ? year.Towns : ScopeVisits.ByTown(scope, Within(scope, year)))), until, town => scope with { Town = town });

    /// <summary>The measures of a period, one for each metric and in their order.</summary>
    public IReadOnlyList<Measure> In(MetricPeriod period, DateOnly today, MetricValues values)
    {
        if (period.From.Year == period.To.Year)
        {
            return Of(period.To.Year).In(period, today, values);
        }

        var facts = FactsOf(period, today, values);
        return [.. AllMetrics.List.Select(metric => metric.Of(facts))];
    }

    public MetricFacts FactsOf(MetricPeriod period, DateOnly today, MetricValues values) => period.From.Year == period.To.Year
        ? Of(period.To.Year).FactsOf(period, today, values)
        : new MetricFacts(
            scope, [.. Of(period.From.Year).Between(period.From, period.To), .. Of(period.To.Year).Between(period.From, period.To)], Of(period.To.Year).CapsUntil(period.To), today, values);

    private static IEnumerable<LedgerVisit> Within(MetricScope scope, VisitsOfYear year) =>
        (scope.Department is { } department ? year.Departments.GetValueOrDefault(department)?.All : scope.Town is { } town ? year.Towns.GetValueOrDefault(town)?.All : year.ByDay)?.Where(scope.Takes) ?? [];

    private static Dictionary<string, ScopeYears> Joined(IEnumerable<(int Year, IReadOnlyDictionary<string, ScopeVisits> Groups)> years, DateOnly until, Func<string, MetricScope> scopeOf) => years
        .SelectMany(year => year.Groups.Select(group => (group.Key, year.Year, Visits: group.Value)))
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .Where(group => group.Any(entry => entry.Visits.Count > 0 && entry.Visits.All[0].Date <= until))
        .ToDictionary(group => group.Key, group => new ScopeYears(scopeOf(group.Key), group.ToDictionary(entry => entry.Year, entry => entry.Visits)), StringComparer.Ordinal);

    private ScopeVisits Of(int year) => years.GetValueOrDefault(year) ?? new ScopeVisits(scope, []);
}
