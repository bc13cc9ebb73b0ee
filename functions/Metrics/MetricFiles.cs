using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;

namespace Inspection.Functions.Metrics;

/// <summary>Figures as a table.</summary>
internal static class MetricFiles
{
    private static readonly Column[] FigureColumns =
    [
        new("period", "期间"), new("from", "起"), new("to", "止"), new("scope", "范围"), new("id", "编号"), new("name", "名称"), new("metric", "指标"),
        Number("value", "数值"), new("unit", "单位"), Number("top", "分子"), Number("bottom", "分母"), Number("before", "上期数值"), new("formula", "口径"),
    ];

    /// <summary>One row for each figure: all, then each department, then each town.</summary>
    public static TableFile Figures(MetricPage page, Language language)
    {
        return new(FigureColumns, [.. Rows(page.Total, new("全部", "all")), .. page.Departments.SelectMany(row => Rows(row, new("部门", "department"))), .. page.Towns.SelectMany(row => Rows(row, new("乡镇", "town")))]);

        IEnumerable<IReadOnlyList<string>> Rows(MetricRow row, Text scope) => row.Figures.Zip(page.Metrics, (figure, metric) => (IReadOnlyList<string>)
        [
            page.Period.Id, Day(page.Period.From), Day(page.Period.To), scope.In(language), row.Id, row.Name, metric.Name,
            Plain(figure.Value), metric.Unit, Plain(figure.Top), figure.Bottom?.ToString(CultureInfo.InvariantCulture) ?? "", Plain(figure.Before), metric.Formula,
        ]);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Plain(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    public static Column Number(string key, string name) => new(key, name) { IsNumber = true };
}
