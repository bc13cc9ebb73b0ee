using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.AnnualPlans;

/// <summary>What may be wrong with an annual plan, in words.</summary>
internal static class PlanWords
{
    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是本部门的计划", "Not your department's plan"),
        new("只能查看和编制本部门的年度计划。", "You may see and write your own department's annual plan only."));

    public static Refusal OwnPlan { get; } = new(403, "own-plan",
        new("不能审批自己编制的计划", "Not a plan of your own"),
        new("参与编制的人不能批准该计划，请由另一位审批人批准。", "Whoever wrote in a plan does not approve it. Ask another approver."));

    public static Refusal StateConflict { get; } = new(409, "state-conflict",
        new("计划的状态不允许该操作", "Not in this state"),
        new("计划已提交、已批准或已发布，请刷新后查看现在可以做什么。", "The plan has been submitted, approved or published meanwhile. Reload to see what can be done now."));

    public static Refusal Year { get; } = Refusals.Invalid("out-of-range", "year",
        new("年度须在去年和明年之间。", "The year is last year, this year or the next."),
        new("请更正年度。", "Correct the year."));

    public static Refusal Exists { get; } = new(412, "stale",
        new("计划已存在", "There is a plan already"),
        new("本部门该年度的计划刚由他人建立，请载入后再改。", "Somebody has just begun the department's plan for the year. Load it and change that one."));

    public static Refusal NotInForce { get; } = new(409, "no-plan-line",
        new("没有批准的条目", "No line in force"),
        new("该条目不在批准的年度计划中，不能抽取。", "The line is not in an approved plan, so nothing can be drawn for it."));

    public static Refusal NothingToDraw { get; } = new(409, "nothing-to-draw",
        new("没有可抽取的企业", "Nobody to draw"),
        new("该类企业都已按频次抽取，或本周都已有需求，或计划数量已用完。", "All enterprises of the class have been drawn as often as planned or have requests this week, or the line is used up."));

    public static Finding AmendmentReason { get; } = OutOfRange("$.reason",
        new("调整已批准的计划须说明理由（最多 500 个字）。", "An amendment of an approved plan needs a reason of at most 500 characters."));

    public static Finding CampaignReason(string place) => new("out-of-range", place,
        new("新增或修改的专项检查须说明理由。", "A campaign that is added or changed needs a reason."),
        new("请写明依据和理由。", "State why and on what basis."));

    public static Finding UnknownLine(string place, string line) => new("unknown-line", place,
        new($"计划中没有条目“{Short(line)}”，或它出现了两次。", $"The plan has no line \"{Short(line)}\", or it appears twice."),
        new("新条目请不填编号。", "Leave the id of a new line out."));

    public static Finding ForeignMatter(string place, string matter) => new("unknown-matter", place,
        new($"“{Short(matter)}”不是本部门现行的事项。", $"\"{Short(matter)}\" is no matter of the department in force."),
        new("请从本部门的事项清单中选择。", "Choose from the department's catalogue."));

    public static Finding EmptyClass(string place, string title) => new("empty-class", place,
        new($"“{title}”的范围内没有登记的企业。", $"No registered enterprise is in the class of \"{title}\"."),
        new("请核对乡镇、行业和等级。", "Check towns, industries and tiers."));

    public static Finding MoreThanClass(string place, string title, LineSize size) => new("more-than-class", place,
        new($"“{title}”计划 {size.Objects} 家，范围内只有 {size.Enterprises} 家。", $"\"{title}\" plans {size.Objects} enterprises, and its class has {size.Enterprises}."),
        new("请减少数量或扩大范围。", "Lower the number or widen the class."));

    public static Finding BelowDrawn(string place, string title, int requests, int drawn) => new("line-below-drawn", place,
        new($"“{title}”已使用 {drawn} 项，不能减到 {requests} 项。", $"{drawn} requests have drawn on \"{title}\"; it cannot shrink to {requests}."),
        new("请保留已使用的数量，或先撤回需求。", "Keep what is drawn, or withdraw requests first."));

    public static Finding RedrawReason(int before) => new("redraw-reason-needed", "$.reason",
        new($"本周该条目已抽取 {before} 次，再次抽取须说明理由。", $"The line has been drawn {before} times for this week; drawing again needs a reason."),
        new("请写明理由，抽取次数会公开显示。", "State why; how often it was drawn is shown."));

    public static Finding OutOfRange(string place, Text cause) => new("out-of-range", place, cause, new("请更正该值。", "Correct this value."));

    public static Refusal Of(string code, IReadOnlyDictionary<string, string> extra) => code switch
    {
        "not-found" => Refusals.NotFound,
        "stale" => extra.TryGetValue("current", out var current) ? Refusals.Stale(current) : Exists,
        PlanRules.OwnPlan => OwnPlan,
        PlanRules.ForbiddenRole => Refusals.ForbiddenRole,
        "moved" => Refusals.StorageUnavailable,
        _ => StateConflict,
    };

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
