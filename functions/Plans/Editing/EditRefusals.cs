using Inspection.Functions.Hosting;
using Inspection.Scheduler.Editing;

namespace Inspection.Functions.Plans.Editing;

/// <summary>The refusals around changes by hand, with their texts.</summary>
internal static class EditRefusals
{
    public static Refusal NothingToUndo { get; } = new(409, "nothing-to-undo",
        new("没有可撤销的修改", "Nothing to undo"),
        new("该方案没有人工修改。", "Nobody has changed this draft by hand."));

    public static Refusal NothingToRedo { get; } = new(409, "nothing-to-redo",
        new("没有可重做的修改", "Nothing to redo"),
        new("没有撤销过的修改，或撤销之后又有新的修改。", "Nothing was undone, or something else was changed since."));

    /// <summary>Rules that nobody excepts.</summary>
    public static Refusal Never(IReadOnlyList<BrokenRule> broken) => new(409, "rule-broken",
        new("违反规则，不能保存", "It breaks a rule"),
        new("该修改违反不得例外的规则，没有保存，方案保持原样。", "The change breaks a rule that nobody may except. Nothing was stored; the plan is as it was."))
        { Issues = Issues(broken) };

    /// <summary>A half day that has begun.</summary>
    public static Refusal Begun(IReadOnlyList<BrokenRule> broken) => new(409, "week-has-begun",
        new("半天已经开始", "The half day has begun"),
        new("已经开始的半天不再改动，没有保存，方案保持原样。", "What has begun is not changed any more. Nothing was stored; the plan is as it was."))
        { Issues = Issues([.. broken.Where(one => one.Code == BegunHalfDay.Code)]) };

    /// <summary>Rules that a person may except by giving the reason.</summary>
    public static Refusal NeedsReason(IReadOnlyList<BrokenRule> broken) => new(409, "exception-needed",
        new("需要说明例外理由", "It needs a reason"),
        new("该修改违反规则。确需如此的，请写明理由，由您签名作为例外保存；批准人会首先看到。",
            "The change breaks a rule. Where it has to be, give the reason: it is stored as an exception under your name, and the approver sees it first."))
        { Issues = Issues(broken) };

    public static IReadOnlyList<Finding> Issues(IReadOnlyList<BrokenRule> broken) =>
        [.. broken.Select(b => new Finding(b.Code, b.Enterprise ?? b.Session ?? "$", new(b.Text.Zh, b.Text.En), b.Never
            ? new("该规则不得例外。", "No exception is made from this rule.")
            : new("请改到其他时间或人员，或写明理由。", "Choose another time or team, or give the reason.")))];
}
