using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>A column of the records and what stands in it.</summary>
internal sealed record KnownColumn(Column Column, Text Meaning);

/// <summary>
/// What is to be known about the records: each column and word, the values of the rules that formulas name, and the formulas. The first cell of a row is the
/// same in every language, so that a program finds its way.
/// </summary>
internal static class RecordGuide
{
    public static readonly Column[] Columns = [new("key", "键"), new("name", "名称"), new("value", "取值"), new("meaning", "含义")];

    public static readonly Text Yes = new("是", "yes");
    public static readonly Text No = new("否", "no");
    private static readonly Text Nothing = new("", "");
    private static readonly Text InForce = new("本期最后一天有效的规则值；空为没有。", "The rule as it is in force on the period's last day; empty where there is none.");

    public static readonly KnownColumn[] Records =
    [
        new(new("week", "周"), new("计划周。周、时段、统一社会信用代码三者相同的行是同一次检查。", "The planned week. Rows with the same week, session and credit code are one visit.")),
        new(new("date", "检查日"), new("实际检查日；未录结果的为计划日。", "The day on which it was made; the planned day of one that is open.")),
        new(new("session", "时段"), new("星期与上下午。", "Day of the week and half day.")),
        new(new("creditCode", "统一社会信用代码"), new("企业。", "The enterprise.")),
        new(new("enterprise", "企业名称"), new("制定计划时的名称。", "Its name when the plan was made.")),
        new(new("town", "乡镇"), new("企业所在地。", "Where the enterprise is.")),
        new(new("state", "状态"), new("已完成、未录结果或已取消；已取消的检查不计入任何指标。", "Carried out, open or cancelled; what was cancelled counts in no figure.")),
        new(MetricFiles.Number("plannedMinutes", "计划分钟"), new("计划停留的分钟数；早期记录没有。", "Minutes that the plan meant to stay; early records have none.")),
        new(new("checkIn", "入企时间"), new("最先到达的人员扫码入企的时间，北京时间，取到分钟。", "When the first officer came, China time, cut off to the minute.")),
        new(new("checkOut", "离企时间"), new("最后离开的人员离企的时间，北京时间，取到分钟。", "When the last officer left, China time, cut off to the minute.")),
        new(new("officers", "人员编号"), new("参加检查的人员，以顿号分隔。", "The officers, separated by 、.")),
        new(MetricFiles.Number("departments", "参加部门数"), new("整次检查的参加部门数，与筛选的部门无关。", "Departments in the whole visit, whatever department was chosen.")),
        new(new("request", "需求编号"), new("所办理的检查需求。", "The request that was served.")),
        new(new("department", "部门编号"), new("提出需求的部门。", "The department that asked.")),
        new(new("departmentName", "部门名称"), new("该部门现在的名称。", "Its name now.")),
        new(new("matter", "事项编码"), new("检查事项。", "The matter.")),
        new(new("countsTowardCap", "计入上限"), new("该需求是否占用年度上限。", "Whether it uses an annual cap up.")),
        new(new("blockedByCap", "受上限约束"), new("上限用完时该需求是否不能安排（计划检查、专项检查等）。", "Whether a cap that is used up holds it back (planned, campaigns).")),
        new(new("asked", "首次提报日"), new("转入以后各周的，仍为首次提报日；早期记录没有。", "The day on which it was first asked for, also where it moved on to later weeks; early records have none.")),
        new(new("result", "结果"), new("该事项的检查结果；空为未录入。", "What was found; empty where nothing is recorded.")),
        new(new("recorded", "结果录入日"), new("结果到达平台的日期（北京时间）；人员在现场上报的，从上报时算。", "The day in China on which the result reached the platform; what an officer sent from the site counts from then.")),
    ];

    public static readonly KnownColumn[] Caps =
    [
        .. Records.Take(6),
        new(new("department", "部门编号"), new("该次检查占用其年度上限的部门。", "The department whose annual cap the visit uses.")),
    ];

    public static Text WordOf(LedgerState state) => state switch
    {
        LedgerState.Posted => new("已完成", "carried out"),
        LedgerState.Reserved => new("未录结果", "open"),
        _ => new("已取消", "cancelled"),
    };

    public static Text WordOf(ItemResult result) => result switch
    {
        ItemResult.Pass => new("未发现问题", "pass"),
        ItemResult.Finding => new("发现问题", "finding"),
        ItemResult.Rectify => new("责令整改", "rectify"),
        ItemResult.Transfer => new("移送", "transfer"),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    public static IEnumerable<IReadOnlyList<string>> Rows(MetricSource source, MetricQuery query, Language language)
    {
        var values = source.ValuesOn(query.Period.To);
        return
        [
            Value("period", new("期间", "period"), query.Period.ToString(), new("周为 ISO 8601 周，可跨年。", "A week is one of ISO 8601 and may lie in two years.")),
            Value("from", new("起", "from"), MetricFiles.Day(query.Period.From), new("含当日。", "This day included.")),
            Value("to", new("止", "to"), MetricFiles.Day(query.Period.To), new("含当日。", "This day included.")),
            Value("today", new("读数日", "day of reading"), MetricFiles.Day(source.Today), new("检查日早于这一天的，才算已过。", "The day of a visit is over where it lies before this one.")),
            Value("department", new("部门", "department"), query.Scope.Department ?? "", new("空为全部。", "Empty for all.")),
            Value("town", new("乡镇", "town"), query.Scope.Town ?? "", new("空为全部。", "Empty for all.")),
            Value("outcome-days", new("检查结果录入期限（天）", "Time to record an outcome (days)"), Number(values.OutcomeDays), InForce),
            Value("submission-days", new("检查需求提报提前天数", "How far ahead requests are made (days)"), Number(values.SubmissionDays), InForce),
            Value("department-cap", new("部门年度检查上限（次）", "Annual cap of a department (visits)"), values.DepartmentCap is { } cap ? Number(cap) : "", InForce),
            .. Records.Select(known => ColumnRow("records", known)),
            .. Caps.Select(known => ColumnRow("caps", known)),
            Word("carried-out", WordOf(LedgerState.Posted), new("检查已做", "It was made")),
            Word("open", WordOf(LedgerState.Reserved), new("检查日已过，未录结果", "Its day is over and no outcome is recorded")),
            Word("cancelled", WordOf(LedgerState.Released), new("没有做", "It was not made")),
            .. Enum.GetValues<ItemResult>().Select(result => Word(result.ToString().ToLowerInvariant(), WordOf(result), new("一个事项的结果", "Result of a matter"))),
            Word("yes", Yes, Nothing),
            Word("no", No, Nothing),
            .. AllMetrics.List.Select(metric => Row($"metric.{metric.Id}", metric.Name, metric.Unit.In(language), metric.Formula)),
        ];

        IReadOnlyList<string> Value(string key, Text name, string value, Text meaning) => Row($"value.{key}", name, value, meaning);

        IReadOnlyList<string> Word(string key, Text word, Text meaning) => Row($"word.{key}", word, "", meaning);

        IReadOnlyList<string> ColumnRow(string table, KnownColumn known) => Row($"{table}.{known.Column.Key}", new(known.Column.Name, known.Column.Key), "", known.Meaning);

        IReadOnlyList<string> Row(string key, Text name, string value, Text meaning) => [key, name.In(language), value, meaning.In(language)];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
