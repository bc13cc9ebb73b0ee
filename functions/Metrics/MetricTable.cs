using Inspection.Functions.Hosting;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>All rows of a question, worked out from one reading.</summary>
internal static class MetricTable
{
    public static MetricPage Of(MetricSource source, MetricQuery query, Language language)
    {
        var periods = query.Periods;
        var all = ScopeVisits.Of(query.Scope, Around(source.ByDay, query));
        var departments = DepartmentsOf(source, query.Scope).Select(entry => (entry.Id, entry.Name, entry.Short, Visits: ScopeVisits.Of(query.Scope with { Department = entry.Id }, Around(source.ByDay, query)))).ToList();
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
            Row("", "", null, all, true),
            [.. departments.Select(entry => Row(entry.Id, entry.Name, entry.Short, entry.Visits, true))],
            [.. TownsOf(source, query).Select(town => Row(town, town, null, ScopeVisits.Of(query.Scope with { Town = town }, Around(source.ByDay, query)), false))],
            BoardView.Of(Board.Of(departments.Select(entry => (entry.Id, entry.Name, entry.Short, entry.Visits.FactsOf(query.Period, source.Today, values[query.Period]))), values[query.Period]), values[query.Period], language));

        MetricRow Row(string id, string name, string? shortName, ScopeVisits visits, bool trends)
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
    public static IEnumerable<(string Id, string Name, string Short)> DepartmentsOf(MetricSource source, MetricScope scope) =>
        source.Known.Departments.Select(entry => entry.Id)
            .Concat(source.ByDay.SelectMany(visit => visit.Items).Select(item => item.Department))
            .Distinct(StringComparer.Ordinal)
            .Where(id => scope.Department is null || scope.Department == id)
            .Select(id => (id, source.Known.Collections.Departments.Find(id)?.Value))
            .Select(entry => (entry.id, entry.Value?.Name ?? entry.id, entry.Value?.Short ?? entry.id));

    private static IEnumerable<string> TownsOf(MetricSource source, MetricQuery query) =>
        query.Scope.Town is { } town ? [town] : Around(source.ByDay, query).Where(query.Scope.Takes).Select(visit => visit.Town).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The visits that any of the figures looks at.</summary>
    private static IEnumerable<LedgerVisit> Around(IReadOnlyList<LedgerVisit> byDay, MetricQuery query) => byDay.TakeWhile(visit => visit.Date <= query.Period.To);
}
