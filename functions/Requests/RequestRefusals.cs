using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>What may be wrong with a request, in words.</summary>
internal static class RequestRefusals
{
    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是本部门的事项", "Not your department's matter"),
        new("只能提交和查看本部门的检查需求。", "You may submit and see your own department's requests only."));

    public static Refusal Limit { get; } = Refusals.Invalid("out-of-range", "query.limit",
        new("limit 须为 1 到 500。", "limit takes 1 to 500."),
        new("请更正 limit。", "Correct limit."));

    public static Refusal Status { get; } = Refusals.Invalid("out-of-range", "query.status",
        new("status 只能是 pooled、published、waiting 或 withdrawn。", "status takes pooled, published, waiting or withdrawn."),
        new("请更正 status。", "Correct status."));

    public static Refusal Take { get; } = Refusals.Invalid("out-of-range", "query.take",
        new("take 只能是 none、good 或 all。", "take takes none, good or all."),
        new("请更正 take。", "Correct take."));

    public static Refusal Reason { get; } = Refusals.Invalid("out-of-range", "$.reason",
        new("撤回原因最多 200 个字。", "A reason has at most 200 characters."),
        new("请缩短原因。", "Shorten it."));

    public static Refusal Withdrawn { get; } = new(409, "state-conflict",
        new("已经撤回", "Already withdrawn"),
        new("该需求已被撤回。", "This request has been withdrawn already."));

    public static Refusal WeekInPast(Week week) => Refusals.Invalid("week-in-past", "week",
        new($"{week} 已经结束。", $"{week} is over."),
        new("请选择本周或以后的周。", "Choose this week or a later one."));

    public static Refusal WeekTooFar(Week week) => Refusals.Invalid("week-too-far", "week",
        new($"{week} 太远，只接受未来 {Week.Ahead} 周内的需求。", $"{week} is too far ahead; requests are taken for the next {Week.Ahead} weeks."),
        new("请选择更近的周。", "Choose a nearer week."));

    public static Refusal NoWorkingDay(Week week) => Refusals.Invalid("no-working-day", "week",
        new($"{week} 没有工作日（见工作日历）。", $"{week} has no working day (see the working calendar)."),
        new("请选择其他周。", "Choose another week."));

    public static Refusal Duplicate(string id) => new(409, "duplicate-request",
        new("需求已存在", "Already requested"),
        new("该企业的这一事项本周已有需求，同一需求只记一次。", "This matter is already requested for this enterprise in this week; the same request is kept once."))
        { Existing = id };

    public static Finding CreditCode(string code) => new("invalid-credit-code", "$.enterprise",
        new($"“{Short(code)}”不是正确的统一社会信用代码。", $"\"{Short(code)}\" is not a valid unified social credit code."),
        new("请对照营业执照核对 18 位代码。", "Compare the 18 characters with the business licence."));

    public static Finding UnknownEnterprise(string code) => new("unknown-enterprise", "$.enterprise",
        new($"登记中没有企业 {code}。", $"No enterprise {code} is registered."),
        new("请从列表中选择企业，或请执法办先导入该企业。", "Choose one from the list, or have the office import it first."));

    public static Finding UnknownMatter(string code) => new("unknown-matter", "$.matter",
        new($"事项清单中没有“{Short(code)}”。", $"There is no matter \"{Short(code)}\"."),
        new("请从清单中选择事项。", "Choose one from the catalogue."));

    public static Finding Weight(int weight) => new("out-of-range", "$.weight",
        new($"权重 {weight} 不在 0 到 {RequestRules.MaxWeight} 之间。", $"The weight {weight} is not from 0 to {RequestRules.MaxWeight}."),
        new("请更正权重，或留空使用事项的默认值。", "Correct it, or leave it out for the matter's own."));

    public static Finding Note() => new("out-of-range", "$.note",
        new($"备注超过 {RequestRules.MaxNote} 个字。", $"The note has more than {RequestRules.MaxNote} characters."),
        new("请缩短备注。", "Shorten it."));

    public static Finding NoSessions() => new("out-of-range", "$.sessions",
        new("时段列表是空的。", "The list of sessions is empty."),
        new("请至少选择一个时段，或不填表示全部可检。", "Choose at least one, or leave it out for all."));

    public static Finding UnknownSession(int place, string session) => new("unknown-session", $"$.sessions[{place}]",
        new($"没有时段“{Short(session)}”。", $"There is no session \"{Short(session)}\"."),
        new("请使用 mon-am 到 sun-pm。", "Use mon-am to sun-pm."));

    public static Finding SessionNotWorked(int place, string session) => new("session-not-worked", $"$.sessions[{place}]",
        new($"时段 {session} 当天不上班（见工作日历）。", $"Nobody works on the day of {session} (see the working calendar)."),
        new("请选择本周的工作日。", "Choose a working day of the week."));

    public static (string, Text, Text) RowSessionNotWorked(string session) => ("session-not-worked",
        new($"时段 {session} 当天不上班（见工作日历）。", $"Nobody works on the day of {session} (see the working calendar)."),
        new("请选择本周的工作日。", "Choose a working day of the week."));

    public static Finding SessionInPast(int place, string session) => new("session-in-past", $"$.sessions[{place}]",
        new($"时段 {session} 已经开始或过去。", $"The session {session} has begun or is over."),
        new("请选择以后的时段。", "Choose a later one."));

    public static (string, Text, Text) RowSessionInPast(string session) => ("session-in-past",
        new($"时段 {session} 已经开始或过去。", $"The session {session} has begun or is over."),
        new("请选择以后的时段。", "Choose a later one."));

    public static (string, Text, Text) RowForeignDepartment(string matter) => ("foreign-department",
        new($"事项 {matter} 不属于您的部门。", $"The matter {matter} is not your department's."),
        new("请由该部门提交。", "Have that department submit it."));

    public static (string, Text, Text) RowNameDiffers(string registered) => ("row-name-differs",
        new($"该代码登记的企业名称是“{registered}”。", $"The enterprise registered under this code is \"{registered}\"."),
        new("请核对代码与名称，或把名称留空。", "Check the code and the name, or leave the name empty."));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
