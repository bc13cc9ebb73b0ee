using Inspection.Functions.Hosting;

namespace Inspection.Functions.Metrics;

/// <summary>The figures of a period, with what they rest on.</summary>
/// <param name="Period">The one asked for.</param>
/// <param name="Previous">Id of the period before.</param>
/// <param name="Next">Id of the period after.</param>
/// <param name="Today">The day of the reading: figures of a period that is not over are of as much as there is.</param>
/// <param name="Metrics">What the figures are, in the order in which every row has them.</param>
/// <param name="Periods">The periods of the trends, in time order.</param>
/// <param name="Total">Everything that was asked for.</param>
/// <param name="Departments">The same by department; only the own one for a clerk.</param>
/// <param name="Towns">The same by town, without trends.</param>
/// <param name="Board">The departments as the rule of the board has them.</param>
internal sealed record MetricPage(
    PeriodView Period,
    string Previous,
    string Next,
    DateOnly Today,
    string? Department,
    string? Town,
    IReadOnlyList<MetricInfo> Metrics,
    IReadOnlyList<PeriodView> Periods,
    MetricRow Total,
    IReadOnlyList<MetricRow> Departments,
    IReadOnlyList<MetricRow> Towns,
    BoardView Board);

/// <summary>A period.</summary>
/// <param name="Over">False while its figures can still grow by visits to come.</param>
internal sealed record PeriodView(string Id, PeriodUnit Unit, DateOnly From, DateOnly To, bool Over)
{
    public static PeriodView Of(MetricPeriod period, DateOnly today) => new(period.ToString(), period.Unit, period.From, period.To, period.IsOver(today));
}

/// <summary>A metric in words.</summary>
internal sealed record MetricInfo(string Id, string Name, string Formula, string Unit, string Source, MetricAim Aim, int Decimals)
{
    public static MetricInfo Of(Metric metric, Language language) =>
        new(metric.Id, metric.Name.In(language), metric.Formula.In(language), metric.Unit.In(language), metric.Source.In(language), metric.Aim, metric.Decimals);
}

/// <summary>The figures of one department, one town, or everything.</summary>
/// <param name="Id">Id of the department, or name of the town; empty for everything.</param>
/// <param name="Short">Short name of a department.</param>
/// <param name="Trends">For each metric its values in the periods of the page; absent by town, and where there are no visits.</param>
internal sealed record MetricRow(string Id, string Name, string? Short, IReadOnlyList<FigureView> Figures, IReadOnlyList<TrendView>? Trends);

/// <summary>One figure.</summary>
/// <param name="Metric">Id.</param>
/// <param name="Value">Absent where there is nothing to divide by.</param>
/// <param name="Top">What was counted or added up.</param>
/// <param name="Bottom">What it is divided by; absent for a plain count.</param>
/// <param name="Before">The value of the period before; absent where there was none.</param>
internal sealed record FigureView(string Metric, decimal? Value, decimal Top, int? Bottom, decimal? Before)
{
    public static FigureView Of(Metric metric, Measure measure, Measure before) =>
        new(metric.Id, Rounded(measure.Value), Rounded(measure.Top)!.Value, measure.Bottom, Rounded(before.Value));

    /// <summary>Four digits after the point: more than is shown, so that shown values are rounded once.</summary>
    public static decimal? Rounded(decimal? value) => value is { } some ? decimal.Round(some, 4, MidpointRounding.AwayFromZero) : null;
}

/// <summary>The values of a metric in the periods of the page; null where there is no value.</summary>
internal sealed record TrendView(string Metric, IReadOnlyList<decimal?> Values);
