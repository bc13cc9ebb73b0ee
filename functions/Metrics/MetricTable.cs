using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Metrics;

/// <summary>All rows of a question, worked out from one reading; rows do not depend on one another.</summary>
internal static class MetricTable
{
    public static MetricPage Of(MetricSource source, MetricQuery query, Language language)
    {
        var periods = query.Periods;
        var all = ScopeYears.Of(query.Scope, source.Years);
        var byDepartment = ScopeYears.ByDepartment(query.Scope, source.Years, query.Period.To);
        var byTown = ScopeYears.ByTown(query.Scope, source.Years, query.Period.To);
        var departments = DepartmentsOf(source.Known, byDepartment.Keys, query.Scope)
            .Select(entry => (entry.Id, entry.Name, entry.Short, Visits: byDepartment.GetValueOrDefault(entry.Id))).ToList();
        var nothing = new ScopeYears(query.Scope, new Dictionary<int, ScopeVisits>());
        var values = periods.ToDictionary(period => period, period => source.ValuesOn(period.To));
        var before = query.Period.Back(1);
        values[before] = source.ValuesOn(before.To);
        return new MetricPage(
            PeriodView.Of(query.Period, source.Today),
            before.ToString(),
            query.Period.Back(-1).ToString(),
            source.Today,
            query.Scope.Department,
            query.Scope.Town,
            [.. AllMetrics.List.Select(metric => MetricInfo.Of(metric, language))],
            [.. periods.Select(period => PeriodView.Of(period, source.Today))],
            Row("", "", null, all),
            [.. departments.Select(entry => Row(entry.Id, entry.Name, entry.Short, entry.Visits ?? nothing, entry.Visits is not null))],
            [.. byTown.OrderBy(town => town.Key, StringComparer.Ordinal).Select(town => Row(town.Key, town.Key, null, town.Value, false))],
            BoardView.Of(Board.Of(departments.Select(entry => Placed(entry.Id, entry.Name, entry.Short, entry.Visits ?? nothing)), values[query.Period]), values[query.Period], language));

        (string, string, string, MetricFacts, IReadOnlyList<Measure>) Placed(string id, string name, string shortName, ScopeYears visits) => (
            id, name, shortName, visits.FactsOf(query.Period, source.Today, values[query.Period]), visits.In(query.Period, source.Today, values[query.Period]));

        MetricRow Row(string id, string name, string? shortName, ScopeYears visits, bool trends = true)
        {
            var now = visits.In(query.Period, source.Today, values[query.Period]);
            var then = visits.In(before, source.Today, values[before]);
            var past = trends ? periods.Select(period => period == query.Period ? now : period == before ? then : visits.In(period, source.Today, values[period])).ToList() : null;
            return new MetricRow(
                id, name, shortName,
                [.. AllMetrics.List.Select((metric, n) => FigureView.Of(metric, now[n], then[n]))],
                past is null ? null : [.. AllMetrics.List.Select((metric, n) => new TrendView(metric.Id, [.. past.Select(measures => FigureView.Rounded(measures[n].Value))]))]);
        }
    }

    /// <summary>Departments in use, and those that have visits of the years that are looked at; only the one that was asked for.</summary>
    private static IEnumerable<(string Id, string Name, string Short)> DepartmentsOf(Registers known, IEnumerable<string> withVisits, MetricScope scope) =>
        known.Departments.Select(entry => entry.Id).Concat(withVisits.Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Where(id => scope.Department is null || scope.Department == id)
            .Select(id => (id, known.Collections.Departments.Find(id)?.Value))
            .Select(entry => (entry.id, entry.Value?.Name ?? entry.id, entry.Value?.Short ?? entry.id));
}
