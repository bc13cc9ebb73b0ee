using Inspection.Functions.Hosting;

namespace Inspection.Functions.RuleValues;

/// <summary>The refusals around values of rules, with their texts.</summary>
internal static class RuleRefusals
{
    public static Refusal Fixed { get; } = new(409, "rule-fixed",
        new("法定规则，不能另行取值", "Set by law"),
        new("该规则由法律规定，没有可以选择的取值。", "The law leaves no choice of a value for this rule."));

    public static Refusal OwnProposal { get; } = new(403, "own-proposal",
        new("不能启用自己提出的取值", "Your own proposal"),
        new("取值须由提出人以外的人启用。", "A value is put in force by another person than the one who proposed it."));

    public static Refusal ValidFromPassed { get; } = new(409, "valid-from-passed",
        new("生效日期已过", "The first day has passed"),
        new("已过去的日子不能改。请撤回后以今天或以后的日期重新提出。", "The past cannot be changed. Withdraw it and propose it again from today or later."));

    public static Refusal InForce { get; } = new(409, "in-force",
        new("取值已经生效", "Already in force"),
        new("已生效的取值不能撤回，请提出新的取值。", "A value that holds already cannot be withdrawn. Propose another one."));

    public static Refusal StateConflict { get; } = new(409, "state-conflict",
        new("当前状态不允许该操作", "Not in this state"),
        new("该取值已经启用，请刷新后查看。", "This value has been put in force. Reload to see it."));

    public static Refusal Exists(string etag) => new(409, "value-exists",
        new("该日期已有取值", "There is a value from that day"),
        new("同一规则同一天只能有一个取值。请先撤回原来的，或换一个日期。", "A rule has one value per day. Withdraw the other first, or choose another day.")) { Existing = etag };

    public static Refusal Value(IReadOnlyList<Finding> findings) => Refusals.Invalid([.. findings.Select(f => f with { Place = "value" })]);

    public static Refusal Of(string code) => code switch
    {
        "own-proposal" => OwnProposal,
        "valid-from-passed" => ValidFromPassed,
        "in-force" => InForce,
        "state-conflict" => StateConflict,
        "forbidden-role" => Refusals.ForbiddenRole,
        _ => Refusals.NotFound,
    };
}
