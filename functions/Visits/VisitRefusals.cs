using Inspection.Functions.Hosting;

namespace Inspection.Functions.Visits;

/// <summary>The refusals around visits and the ledger, with their texts.</summary>
internal static class VisitRefusals
{
    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是本部门的数据", "Not your department's"),
        new("只能查看本部门的年度上限；其他部门只显示合计。", "You may see your own department's annual caps; of other departments there are only sums."));

    public static Refusal Enterprise { get; } = Refusals.Invalid("missing-member", "query.enterprise",
        new("没有指明企业。", "No enterprise is named."),
        new("请在 enterprise 中给出统一社会信用代码。", "Give its credit code in enterprise."));

    public static Refusal Year { get; } = Refusals.Invalid("out-of-range", "query.year",
        new("year 须为 2020 到 2100。", "year takes 2020 to 2100."),
        new("请更正 year。", "Correct year."));

    public static Refusal Closed { get; } = new(409, "visit-closed",
        new("该检查已取消", "The visit was cancelled"),
        new("已取消的检查不能再登记结果；如确已开展，请重新提交需求。", "No result can be recorded for a cancelled visit. If it took place after all, request it again."));

    public static Refusal Limit(int most) => Refusals.Invalid("out-of-range", "query.limit",
        new($"limit 须为 1 到 {most}。", $"limit takes 1 to {most}."),
        new("请更正 limit。", "Correct limit."));

    public static Finding NoDate { get; } = new("missing-member", "$.date",
        new("没有检查日期。", "The day of the visit is missing."),
        new("请填写实际检查日期。", "Say on which day it was carried out."));

    public static Finding DateInFuture { get; } = new("date-in-future", "$.date",
        new("检查日期在今天之后。", "The day of the visit lies ahead."),
        new("检查当天或之后才能登记结果。", "Record the result on the day of the visit or later."));

    public static Finding DateTooEarly(DateOnly first) => new("out-of-range", "$.date",
        new($"检查日期早于计划所在周（{first:yyyy-MM-dd} 起）。", $"The day lies before the week of the plan, which begins on {first:yyyy-MM-dd}."),
        new("请核对日期。", "Check the day."));

    public static Finding DateTooLate(DateOnly last) => new("out-of-range", "$.date",
        new($"检查日期晚于 {last:yyyy-MM-dd}，不能记到本周的计划上。", $"The day is after {last:yyyy-MM-dd}, too late for the plan of this week."),
        new("请取消该检查，并重新提交需求。", "Cancel the visit and request it again."));

    public static Finding NoReason { get; } = new("missing-member", "$.reason",
        new("没有取消原因。", "The reason is missing."),
        new("请说明取消的原因。", "Say why the visit is cancelled."));

    public static Finding ReasonTooLong { get; } = new("out-of-range", "$.reason",
        new($"原因超过 {OutcomeInput.MaxText} 个字。", $"The reason has more than {OutcomeInput.MaxText} characters."),
        new("请缩短。", "Shorten it."));

    public static Finding NotForCancelled(string member) => new("out-of-range", $"$.{member}",
        new("取消的检查没有日期和结果。", "A cancelled visit has no day and no results."),
        new("请删去该项。", "Leave it out."));

    public static Finding NotForCarriedOut { get; } = new("out-of-range", "$.reason",
        new("已开展的检查没有取消原因。", "A visit that was carried out has no reason for being cancelled."),
        new("请删去该项。", "Leave it out."));

    public static Finding MissingResult(string request, string matter) => new("missing-result", "$.results",
        new($"事项“{matter}”（需求 {request}）没有结果。", $"The result for \"{matter}\" (request {request}) is missing."),
        new("请为每个事项填写结果。", "Give a result for every matter."));

    public static Finding UnknownRequest(int place, string request) => new("unknown-request", $"$.results[{place}].request",
        new($"本次检查没有需求 {Short(request)}。", $"This visit does not serve request {Short(request)}."),
        new("请只填写本次检查的事项，每项一次。", "Give results for the matters of this visit only, each once."));

    public static Finding NoRectifyBy(int place) => new("missing-member", $"$.results[{place}].rectifyBy",
        new("责令整改没有期限。", "There is no day by which it has to be put right."),
        new("请填写整改期限，不早于检查日期。", "Give a day, not before that of the visit."));

    public static Finding RectifyBy(int place) => new("out-of-range", $"$.results[{place}].rectifyBy",
        new("整改期限只用于“责令整改”，且不早于检查日期、不晚于一年后。", "A day to put things right by goes with the result rectify only; it is not before the visit and at most a year after."),
        new("请更正整改期限。", "Correct it."));

    public static Finding Note(int place) => new("out-of-range", $"$.results[{place}].note",
        new($"说明超过 {OutcomeInput.MaxText} 个字。", $"The note has more than {OutcomeInput.MaxText} characters."),
        new("请缩短。", "Shorten it."));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
