using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>How many days before a week's Monday what can be planned ahead is asked for. What comes later is taken, and counts as late.</summary>
internal static class SubmissionDays
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "submission-days",
        Name = new("检查需求提报提前天数", "How far ahead requests are made"),
        Effect = RuleEffect.Marks,
        Unit = new("天", "days"),
        Of = new WholeNumber(0, 28),
        Default = 4,
        Sentence = n => new(
            $"计划检查和专项检查的需求，在该周周一之前至少 {n} 天提报；更晚的仍然受理，但计入迟报。",
            $"Planned and campaign requests are made at least {Words.Count(n, "day")} before the Monday of their week; later ones are taken, and count as late."),
        Sources =
        [
            RuleSource.Unverified("平台规则", "Rule of this platform",
                new("没有条文出处；周计划在前一周周四编制。", "There is no text behind it; the plan of a week is drawn up on the Thursday before.")),
        ],
        Lift = new(
            "投诉、移送、上级交办、复查和企业自愿的需求不计迟报。",
            "Complaints, transfers, orders from above, rechecks and wishes of enterprises never count as late."),
    };
}
