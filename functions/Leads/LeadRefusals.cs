using Inspection.Functions.Hosting;

namespace Inspection.Functions.Leads;

/// <summary>Why something about a lead is refused, in words.</summary>
internal static class LeadRefusals
{
    public const string Stale = "stale";
    public const string NotFound = "not-found";
    public const string Settled = "state-conflict";
    public const string NotYours = "not-in-charge";
    public const string DayFull = "too-many-leads";

    public static Finding UnknownMatter { get; } = new("unknown-matter", "$.matter",
        new("事项清单中没有这个事项。", "There is no such matter."),
        new("请从清单中选择，或留空。", "Choose one from the catalogue, or leave it empty."));

    public static Finding UnknownDepartment { get; } = new("unknown-department", "$.department",
        new("没有这个部门。", "There is no such department."),
        new("请从列表中选择承办部门。", "Choose the department in charge from the list."));

    public static Refusal NoNumber { get; } = new(404, NotFound,
        new("没有找到", "Not found"),
        new("没有这个查询编号。请对照提交后显示的 12 位编号检查，编号中没有 0、1、I、L、O。", "There is no lead of this number. Compare it with the 12 characters you were shown; there is no 0, 1, I, L or O among them."));

    public static Refusal TooOften { get; } = new(429, "too-often",
        new("操作太频繁", "Too often"),
        new("短时间内提交或查询过多，请过一会儿再试；紧急情况请拨打 12345。", "Too much was sent or asked in a short time. Try again later; in urgent cases call 12345."))
        { RetryAfter = TimeSpan.FromMinutes(10) };

    public static Refusal SignatureInvalid { get; } = new(403, "signature-invalid",
        new("签名不正确", "Signature not valid"),
        new("事件的签名、时间或平台不被接受。请检查 webhook-id、webhook-timestamp 和 webhook-signature。", "The event's signature, time or platform is not accepted. Check webhook-id, webhook-timestamp and webhook-signature."));

    public static Refusal Year { get; } = Refusals.Invalid("out-of-range", "query.year",
        new("year 须为四位年份。", "year takes a year of four digits."),
        new("请更正 year。", "Correct year."));

    public static Refusal Limit { get; } = Refusals.Invalid("out-of-range", "query.limit",
        new("limit 须为 1 到 200。", "limit takes 1 to 200."),
        new("请更正 limit。", "Correct limit."));

    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是本部门的线索", "Not your department's lead"),
        new("只能查看和办理转给本部门的线索。", "You may see and handle leads assigned to your own department only."));

    /// <summary>The journal's refusals of a change of a lead.</summary>
    public static Refusal Of(string code, IReadOnlyDictionary<string, string> extra) => code switch
    {
        Stale => Refusals.Stale(extra["current"]),
        Settled => new(409, Settled,
            new("现在不能这样办理", "Not possible now"),
            new("线索的状态已经改变，请刷新后查看。", "The lead has moved on. Reload and look again.")),
        NotYours => new(409, NotYours,
            new("只有承办人可以查看", "Only who handles it may see this"),
            new("反映人的身份只给正在办理的人看：转办前是执法办，转办后是承办部门。", "The author's identity is shown to those who handle the lead only: the office before it is assigned, the department in charge after.")),
        DayFull => TooOften,
        _ => Refusals.NotFound,
    };
}
