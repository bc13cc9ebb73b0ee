using Inspection.Functions.Hosting;

namespace Inspection.Functions.Disputes;

/// <summary>Why something about a dispute is refused, in words.</summary>
internal static class DisputeRefusals
{
    public const string Stale = "stale";
    public const string Settled = "state-conflict";
    public const string SideUnheard = "side-unheard";
    public const string AlreadyDecided = "already-decided";
    public const string NothingSuperseded = "nothing-superseded";
    public const string NotLater = "not-later";
    public const string Partial = "own-dispute";
    public const string OpenAlready = "duplicate-dispute";

    public static Refusal Limit { get; } = Refusals.Invalid("out-of-range", "query.limit",
        new("limit 须为 1 到 200。", "limit takes 1 to 200."),
        new("请更正 limit。", "Correct limit."));

    public static Refusal Of(string code, IReadOnlyDictionary<string, string> extra) => code switch
    {
        Stale => Refusals.Stale(extra["current"]),
        Settled => new(409, Settled,
            new("现在不能这样办理", "Not possible now"),
            new("争议已经裁定或撤回，请刷新后查看。", "The dispute is decided or withdrawn. Reload and look again.")),
        SideUnheard => new(409, SideUnheard,
            new("还有一方没有陈述意见", "A side has not been heard"),
            new("各方都陈述意见后才能裁定；确需先裁定的，请写明未听取意见的原因。", "It is decided after every side has made its statement; where that cannot wait, say why a side was not heard.")),
        AlreadyDecided => new(409, AlreadyDecided,
            new("该事项已有裁定", "Already decided"),
            new("同一事项、同一地方已有裁定。如确需改变，请明确选择取代原裁定，并填写更晚的生效日期。", "There is a decision for this matter and place. To change it, say that yours supersedes it, from a later day."))
            { Existing = extra["existing"] },
        NothingSuperseded => new(409, NothingSuperseded,
            new("没有可取代的裁定", "Nothing to supersede"),
            new("该事项在这个地方没有裁定，请去掉“取代”。", "There is no decision for this matter and place. Leave out what it supersedes.")),
        NotLater => new(409, NotLater,
            new("生效日期不够晚", "Not later than the decision before"),
            new("取代原裁定的，生效日期须晚于原裁定。", "A decision that supersedes another begins after it."))
            { Existing = extra["existing"] },
        Partial => new(403, Partial,
            new("不能裁定与自己有关的争议", "Your own dispute"),
            new("提出争议或陈述意见的人，以及争议各方的人员，不能作出裁定。", "Who raised it, spoke in it or belongs to a side does not decide it.")),
        OpenAlready => new(409, OpenAlready,
            new("已有争议在协调", "A dispute is open already"),
            new("同一事项、同一地方已有争议正在协调，请到该争议中陈述意见。", "There is an open dispute about this matter and place. Make your statement there."))
            { Existing = extra["existing"] },
        _ => Refusals.NotFound,
    };

    public static Finding UnknownMatter { get; } = new("unknown-matter", "$.matter",
        new("事项清单中没有这个事项。", "There is no such matter."),
        new("请从清单中选择。", "Choose one from the catalogue."));

    public static Finding UnknownTown { get; } = new("unknown-town", "$.town",
        new("没有这个乡镇（街道）。", "There is no such town."),
        new("请从列表中选择；涉及全辖区的请留空。", "Choose one from the list; leave it empty for the whole jurisdiction."));

    public static Finding UnknownDepartment(string place) => new("unknown-department", place,
        new("没有这个部门。", "There is no such department."),
        new("请从列表中选择。", "Choose one from the list."));

    public static Finding Parties { get; } = new("out-of-range", "$.parties",
        new($"争议须有 2 到 {DisputeRules.MaxParties} 方，各方不能重复，部门提出的须包括本部门。", $"A dispute has 2 to {DisputeRules.MaxParties} different sides, a department that raises it among them."),
        new("请更正争议各方。", "Correct the sides."));

    public static Finding Text(string place, Text what, int least, int most) => new("out-of-range", place,
        new($"{what.Zh}须为 {least} 到 {most} 个字。", $"{what.En} takes {least} to {most} characters."),
        new("请补充或缩短。", "Write more, or shorten it."));

    public static Finding From(DateOnly earliest, DateOnly latest) => new("out-of-range", "$.from",
        new($"生效日期须在 {earliest:yyyy-MM-dd} 到 {latest:yyyy-MM-dd} 之间。", $"The first day is from {earliest:yyyy-MM-dd} to {latest:yyyy-MM-dd}."),
        new("请更正生效日期。", "Correct the first day."));
}
