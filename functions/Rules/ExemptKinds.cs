using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// What the caps, gaps, quiet days and tiers mean for each kind of request. The sources contradict one another on which kinds are outside, so each kind
/// has two flags: whether its visit uses up the caps, and whether a used-up cap holds it back.
/// </summary>
internal static class ExemptKinds
{
    /// <summary>Uses up caps, and is held back by them.</summary>
    public const string Held = "held";

    /// <summary>Uses up caps, and is carried out all the same.</summary>
    public const string Counts = "counts";

    /// <summary>Outside the caps.</summary>
    public const string Free = "free";

    private static readonly IReadOnlyList<(string Id, Text Name)> Kinds =
    [
        (IdOf(RequestKind.Planned), new("计划检查", "planned")), (IdOf(RequestKind.Campaign), new("专项检查", "campaign")), (IdOf(RequestKind.Complaint), new("投诉举报", "complaint")),
        (IdOf(RequestKind.Transfer), new("移送", "transfer")), (IdOf(RequestKind.SuperiorOrdered), new("上级交办", "ordered from above")), (IdOf(RequestKind.Recheck), new("整改复查", "recheck")),
        (IdOf(RequestKind.OwnWish), new("企业申请", "the enterprise's own wish")),
    ];

    public static RuleDefinition<IReadOnlyDictionary<string, string>> Rule { get; } = new()
    {
        Id = "exempt-kinds",
        Name = new("不受限的需求类别", "Kinds outside the caps"),
        Effect = RuleEffect.Counts,
        Of = new Choices(Kinds, [(Held, new("计入且受限", "counts and is held back")), (Counts, new("计入但不受限", "counts, is not held back")), (Free, new("不计入、不受限", "neither"))]),
        Default = Enum.GetValues<RequestKind>().ToDictionary(IdOf, kind => kind.Usual() switch { { Blocked: true } => Held, { Counts: true } => Counts, _ => Free }, StringComparer.Ordinal),
        Sentence = Say,
        Sources =
        [
            RuleSource.Read("河北省规范涉企行政检查（转载）", "Hebei, on inspections of enterprises (copy)", "",
                new("投诉举报、转办交办、数据监测线索和企业申请的检查不受频次限制；明显超出合理频次的仍予跟踪。", "Complaints, transfers, leads from data and the enterprise's own request are outside the caps; clearly excessive use is still followed up."),
                "http://hebjj.com/sys-nd/1660.html"),
            RuleSource.Read("司法部有关负责人答记者问摘要（转载）", "Ministry of Justice, questions and answers (summary, copy)", "",
                new("频次上限包括日常、案件和专项检查，上级部署的除外（与前一来源不一致）。", "The caps cover daily, case and special checks except those ordered from above (which contradicts the other source)."),
                "https://wanbiaoku.com./new/73d613e54c704aff8c7a65ef4ea85d39"),
        ],
        Lift = new("由执法办提出、领导启用新的取值。", "The office proposes and its head puts another value in force."),
    };

    /// <summary>A request with the flags that its kind has on a day.</summary>
    public static InspectionRequest Flag(InspectionRequest request, RuleBook rules, DateOnly on)
    {
        CapFlags flags = FlagsOf(request.Kind, rules, on);
        return flags.Counts == request.CountsTowardCap && flags.Blocked == request.BlockedByCap
            ? request
            : request with { CountsTowardCap = flags.Counts, BlockedByCap = flags.Blocked };
    }

    /// <summary>The two flags of a kind on a day.</summary>
    public static CapFlags FlagsOf(RequestKind kind, RuleBook rules, DateOnly on) => rules.Value(Rule, on)[IdOf(kind)] switch
    {
        Held => new CapFlags(Counts: true, Blocked: true),
        Counts => new CapFlags(Counts: true, Blocked: false),
        _ => new CapFlags(Counts: false, Blocked: false),
    };

    private static string IdOf(RequestKind kind) => $"{char.ToLowerInvariant($"{kind}"[0])}{$"{kind}"[1..]}";

    private static Text Say(IReadOnlyDictionary<string, string> value)
    {
        string Zh(string word) => string.Join('、', Kinds.Where(k => value[k.Id] == word).Select(k => k.Name.Zh)) is { Length: > 0 } names ? names : "无";
        string En(string word) => string.Join(", ", Kinds.Where(k => value[k.Id] == word).Select(k => k.Name.En)) is { Length: > 0 } names ? names : "none";
        return new(
            $"计入次数且受限：{Zh(Held)}；计入但不受限：{Zh(Counts)}；不计入也不受限：{Zh(Free)}。",
            $"Count towards the caps and are held back: {En(Held)}; count only: {En(Counts)}; neither: {En(Free)}.");
    }
}
