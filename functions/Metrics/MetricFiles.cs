using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Metrics;

/// <summary>A table to download.</summary>
internal sealed record MetricFile(IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>The file; null for a format that there is not.</summary>
    public FileContentHttpResult? File(string name, string format, Language language) => format switch
    {
        "csv" => TypedResults.File(Template.Csv(Columns, language, Rows), "text/csv; charset=utf-8", $"{name}.csv"),
        "xlsx" => TypedResults.File(Template.Xlsx(Columns, language, Rows), Template.XlsxType, $"{name}.xlsx"),
        _ => null,
    };
}

/// <summary>Figures, and the records behind them, as tables.</summary>
internal static class MetricFiles
{
    private static readonly Column[] FigureColumns =
    [
        new("period", "期间"), new("from", "起"), new("to", "止"), new("scope", "范围"), new("id", "编号"), new("name", "名称"), new("metric", "指标"),
        Number("value", "数值"), new("unit", "单位"), Number("top", "分子"), Number("bottom", "分母"), Number("before", "上期数值"), new("formula", "口径"),
    ];

    private static readonly Column[] RecordColumns =
    [
        new("week", "周"), new("date", "检查日"), new("session", "时段"), new("creditCode", "统一社会信用代码"), new("enterprise", "企业名称"), new("town", "乡镇"),
        new("state", "状态"), Number("minutes", "停留分钟"), new("officers", "人员编号"), Number("departments", "参加部门数"), new("request", "需求编号"), new("department", "部门编号"),
        new("matter", "事项编码"), new("countsTowardCap", "计入上限"), new("blockedByCap", "受上限约束"), new("asked", "首次提报日"), new("result", "结果"), new("recorded", "结果录入日"),
    ];

    /// <summary>One row for each figure: all, then each department, then each town.</summary>
    public static MetricFile Figures(MetricPage page, Language language)
    {
        return new(FigureColumns, [.. Rows(page.Total, new("全部", "all")), .. page.Departments.SelectMany(row => Rows(row, new("部门", "department"))), .. page.Towns.SelectMany(row => Rows(row, new("乡镇", "town")))]);

        IEnumerable<IReadOnlyList<string>> Rows(MetricRow row, Text scope) => row.Figures.Zip(page.Metrics, (figure, metric) => (IReadOnlyList<string>)
        [
            page.Period.Id, Day(page.Period.From), Day(page.Period.To), scope.In(language), row.Id, row.Name, metric.Name,
            Plain(figure.Value), metric.Unit, Plain(figure.Top), figure.Bottom?.ToString(CultureInfo.InvariantCulture) ?? "", Plain(figure.Before), metric.Formula,
        ]);
    }

    /// <summary>
    /// One row for each matter of each visit that a figure of the period may count: those that were made, and those whose day is over. Of a visit that is
    /// still open the number of departments is left out, since one of them may not be announced yet.
    /// </summary>
    public static MetricFile Records(MetricSource source, MetricQuery query, Language language)
    {
        var period = query.Period;
        return new(
            RecordColumns,
            source.ByDay
                .Where(visit => visit.Date >= period.From && visit.Date <= period.To && (visit.State is LedgerState.Posted || visit.Date < source.Today) && query.Scope.Takes(visit))
                .SelectMany(visit => query.Scope.ItemsOf(visit).Select(item => Record(visit, item, language))));
    }

    private static IReadOnlyList<string> Record(LedgerVisit visit, LedgerItem item, Language language)
    {
        bool posted = visit.State is LedgerState.Posted;
        return
        [
            visit.Week, Day(visit.Date), visit.Session, visit.Enterprise, visit.EnterpriseName, visit.Town,
            (posted ? new Text("已完成", "carried out") : new Text("未录结果", "open")).In(language),
            MinutesPerEnterprise.MinutesOf(visit)?.ToString(CultureInfo.InvariantCulture) ?? "",
            string.Join('、', visit.Officers),
            posted ? MetricFacts.DepartmentsOf(visit).ToString(CultureInfo.InvariantCulture) : "",
            item.Request, item.Department, item.Matter, Yes(item.Counts), Yes(item.Blocked), item.Asked is { } asked ? Day(asked) : "",
            visit.ResultOf(item) is { } result ? NameOf(result).In(language) : "",
            visit.RecordedAt(item) is { } recorded ? Day(Week.DayOf(recorded)) : "",
        ];

        string Yes(bool yes) => (yes ? new Text("是", "yes") : new Text("否", "no")).In(language);
    }

    private static Text NameOf(ItemResult result) => result switch
    {
        ItemResult.Pass => new("未发现问题", "pass"),
        ItemResult.Finding => new("发现问题", "finding"),
        ItemResult.Rectify => new("责令整改", "rectify"),
        ItemResult.Transfer => new("移送", "transfer"),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static Column Number(string key, string name) => new(key, name) { IsNumber = true };
}
