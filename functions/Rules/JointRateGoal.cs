using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Which share of the visits is to be joint. The board of departments measures against it.</summary>
internal static class JointRateGoal
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "joint-rate-goal",
        Name = new("联合检查率目标", "Goal of the joint rate"),
        Effect = RuleEffect.Marks,
        Unit = new("%", "%"),
        Of = new WholeNumber(0, 100),
        Default = 60,
        Sentence = n => new(
            $"入企检查中由两个以上部门联合进行的不低于 {n}%；红绿榜按此衡量。",
            $"At least {n}% of the visits are made by two departments or more together; the board of departments measures against it."),
        Sources =
        [
            RuleSource.Read("舟山市“综合查一次”工作安排", "Zhoushan, on joint inspections", "2025-04-18",
                new("2025 年联合检查率 60%，2026 年 80%。计算口径未公开，本平台公布自己的口径。", "A joint rate of 60 % in 2025 and 80 % in 2026. The formula was not public; this platform publishes its own."),
                "https://www.zhoushan.gov.cn/art/2025/4/18/art_1229789499_75290.html"),
            RuleSource.Read("嘉善县“综合查一次”工作目标", "Jiashan county, goals of joint inspections", "2025-04-30",
                new("2025 年不低于 50%，2027 年不低于 80%。", "At least 50 % in 2025 and 80 % in 2027."),
                "http://www.jiashan.gov.cn/art/2025/4/30/art_1229740478_2553522.html"),
        ],
        Lift = new("目标由执法办提出、领导启用。", "The goal is proposed by the office and put in force by its head."),
    };
}
