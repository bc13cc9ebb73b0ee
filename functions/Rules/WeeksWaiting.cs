using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>How long a request that no plan has served moves on from week to week before it ends. A request may say an earlier day of its own.</summary>
internal static class WeeksWaiting
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "weeks-waiting",
        Name = new("未排入需求的保留周数", "Weeks that a request may wait"),
        Effect = RuleEffect.Counts,
        Unit = new("周", "weeks"),
        Of = new WholeNumber(0, 52),
        Default = 8,
        Sentence = n => n == 0
            ? new("未排入的需求不转入下一周，当周结束即失效并通知部门。", "A request that is not served does not move to the next week: it ends, and its department is told.")
            : new($"未排入的需求自动转入下一周，最多 {n} 周；到期仍未安排的失效并通知部门。", $"A request that is not served moves on from week to week for at most {Words.Count(n, "week")}; then it ends, and its department is told."),
        Sources =
        [
            RuleSource.Unverified("平台规则", "Rule of this platform",
                new("没有条文出处；与各周可提交的范围（八周）一致。", "There is no text behind it; it is as long as weeks take requests ahead (eight).")),
        ],
        Lift = new("失效后部门可以重新提交；需求自带的最迟日期可以修改。", "Once it has ended the department may submit it anew; the last day that a request says itself can be changed."),
    };
}
