using Inspection.Functions.Hosting;

namespace Inspection.Functions.Enterprises;

/// <summary>Why something about an enterprise's visits is refused, in words.</summary>
internal static class EnterpriseRefusals
{
    public const string NotFound = "not-found";
    public const string Stale = "stale";
    public const string WishOpen = "wish-open";
    public const string WishesSpent = "wishes-spent";
    public const string WishDecided = "state-conflict";
    public const string Rated = "rated";

    public static Refusal NoCode { get; } = new(404, "code-unknown",
        new("查无此码", "No such code"),
        new("没有已公布的检查使用这个核验码。可能是抄错了一位、不属于本辖区，或不是真实的告知书。如有怀疑，请不要出示资料，并拨打 12345 核实。",
            "No announced visit has this code. A character may be wrong, it may be of another jurisdiction, or the notice is not genuine. In doubt show no documents and call 12345."));

    public static Refusal NeverPublished { get; } = new(404, "never-published",
        new("告知书无效", "The notice is not valid"),
        new("二维码上的版本从未发布过，这不是联合检查办公室发布的告知书。请不要出示资料，并拨打 12345 核实。",
            "The version that the QR code names was never published: this is no notice of the joint inspection office. Show no documents and call 12345."));

    public static Refusal TooOften { get; } = new(429, "too-often",
        new("操作太频繁", "Too often"),
        new("短时间内核验次数过多，请过几分钟再试，或拨打 12345 核实。", "Too many codes were checked in a short time. Try again in some minutes, or call 12345."))
        { RetryAfter = TimeSpan.FromMinutes(10) };

    public static Refusal NoEnterprise { get; } = new(403, "no-enterprise",
        new("没有所属企业", "No enterprise"),
        new("您的账号没有统一社会信用代码，请联系账号管理员，或用告知书上的企业专用二维码进入。", "Your account has no credit code. Ask whoever manages the accounts, or come by the enterprise's QR code on the notice."));

    public static Refusal NotNow { get; } = new(409, WishDecided,
        new("现在不能这样办理", "Not possible now"),
        new("这次检查的安排或状态已经改变，请刷新后查看。", "The visit, or what was asked, has moved on. Reload and look again."));

    public static Refusal Changed { get; } = new(409, "notice-changed",
        new("告知书已变更", "The notice has changed"),
        new("您看到的不是最新的告知书，请刷新后再确认。", "What you read is not the newest notice. Reload, and take note of that."));

    public static Refusal NoReason { get; } = Refusals.Invalid("out-of-range", "$.reason",
        new("请写明理由，2 到 500 字。", "Give the reason in 2 to 500 characters."), new("请更正该值。", "Correct this value."));

    public static Refusal NoAnswer { get; } = Refusals.Invalid("out-of-range", "$.answer",
        new("不同意时请写明理由，2 到 500 字。", "Where you do not agree, say why in 2 to 500 characters."), new("请更正该值。", "Correct this value."));

    public static Refusal Stars { get; } = Refusals.Invalid("out-of-range", "$.stars",
        new("评价为 1 到 5 分，意见最多 500 字。", "A rating has 1 to 5 stars, and a text of at most 500 characters."), new("请更正该值。", "Correct this value."));

    public static Refusal NoOfficer { get; } = Refusals.Invalid("unknown-officer", "$.officer",
        new("告知书上没有这名人员。", "The notice names no such officer."), new("请从告知书所列人员中选择。", "Choose one whom the notice names."));

    public static Refusal NoSuchHalfDay { get; } = Refusals.Invalid("no-such-session", "$.to",
        new("不能改到这个时段。", "The visit cannot be asked to move to this half day."), new("请从可选时段中选择。", "Choose one of those offered."));

    public static Refusal Year { get; } = Refusals.Invalid("out-of-range", "query.year",
        new("year 须为四位年份。", "year takes a year of four digits."), new("请更正 year。", "Correct year."));

    /// <summary>The journal's refusals, in words.</summary>
    public static Refusal Of(string code, IReadOnlyDictionary<string, string> extra) => code switch
    {
        Stale => Refusals.Stale(extra["current"]),
        WishDecided => NotNow,
        WishOpen => new(409, WishOpen,
            new("已有同样的申请", "Asked already"),
            new("同样的申请正在等待答复。如要改变，请先撤回。", "The same was asked and waits for an answer. Withdraw it first to change it.")),
        WishesSpent => new(409, WishesSpent,
            new("申请次数已用完", "Asked too often"),
            new("同一次检查同类申请最多两次，连同撤回的最多六次。如有特殊情况，请拨打联合检查办公室电话。", "The same can be asked twice for one visit, and six times with what was taken back. In special cases call the joint inspection office.")),
        Rated => new(409, Rated,
            new("已经评价", "Rated already"),
            new("这次检查已经评价过。", "This visit has been rated already.")),
        _ => Refusals.NotFound,
    };

    public static Refusal Limit(int most) => Refusals.Invalid("out-of-range", "query.limit",
        new($"limit 须为 1 到 {most}。", $"limit takes 1 to {most}."),
        new("请更正 limit。", "Correct limit."));
}
