using Inspection.Functions.Hosting;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>
/// What anyone may know of a year in numbers. Made by one function from visits that were carried out and from nothing else, so that no visit, announced or not,
/// is in a number before it is over, and nothing that is planned changes a byte.
/// </summary>
/// <param name="Year">Calendar year of the visits.</param>
/// <param name="Metrics">What the figures are, in the order in which every row has them.</param>
/// <param name="Total">The whole year.</param>
/// <param name="Months">The months with visits, in order.</param>
/// <param name="Towns">The towns with visits.</param>
/// <param name="Departments">The departments with visits, by their names.</param>
internal sealed record PublicStatistics(
    int Year, IReadOnlyList<MetricInfo> Metrics, PublicRow Total, IReadOnlyList<PublicRow> Months, IReadOnlyList<PublicRow> Towns, IReadOnlyList<PublicRow> Departments)
{
    /// <summary>A share or mean of fewer than these could be told of a single enterprise, and is not shown.</summary>
    public const int Least = 10;

    private static readonly IReadOnlyList<Metric> Shown = [.. AllMetrics.List.Where(metric => metric.IsPublic)];

    private static readonly MetricValues NoRules = new(0, 0, 0, null);

    public static PublicStatistics Of(int year, IEnumerable<LedgerVisit> visits, Func<string, string> nameOf, Language language)
    {
        LedgerVisit[] over = [.. visits.Where(visit => visit.State is LedgerState.Posted && visit.Date.Year == year).OrderBy(visit => visit.Date)];
        var all = MetricScope.All;
        return new PublicStatistics(
            year,
            [.. Shown.Select(metric => MetricInfo.Of(metric, language))],
            Row($"{year}", all, over),
            [.. over.GroupBy(visit => visit.Date.Month).Select(month => Row(MetricPeriod.Of(PeriodUnit.Month, new DateOnly(year, month.Key, 1)).ToString(), all, month))],
            [.. over.GroupBy(visit => visit.Town).OrderBy(town => town.Key, StringComparer.Ordinal).Select(town => Row(town.Key, all, town))],
            [.. ScopeVisits.ByDepartment(all, over).OrderBy(department => department.Key, StringComparer.Ordinal).Select(department => Row(nameOf(department.Key), department.Value.Scope, department.Value.All))]);
    }

    private static PublicRow Row(string name, MetricScope scope, IEnumerable<LedgerVisit> visits)
    {
        var facts = new MetricFacts(scope, [.. visits], default, default, NoRules);
        return new PublicRow(name, [.. Shown.Select(metric => metric.Of(facts)).Select(measure => measure.Bottom is < Least ? null : FigureView.Rounded(measure.Value))]);
    }
}

/// <summary>The figures of the year, a month, a town or a department.</summary>
/// <param name="Name">Of the town or department; a month as <c>2026-11</c>.</param>
/// <param name="Values">One for each metric; null where there are too few visits to show it.</param>
internal sealed record PublicRow(string Name, IReadOnlyList<decimal?> Values);
