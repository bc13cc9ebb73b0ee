using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Within how many working days what somebody reported is to be answered. What is late is marked as late.</summary>
internal static class LeadAnswerDays
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "lead-answer-days",
        Name = new("线索答复期限", "Time to answer a lead"),
        Effect = RuleEffect.Marks,
        Unit = new("个工作日", "working days"),
        Of = new WholeNumber(1, 60),
        Default = 7,
        Sentence = n => new(
            $"公众反映、网格巡查和其他平台转来的线索，收到后 {n} 个工作日内答复。", $"What the public, patrols and other platforms report is answered within {Words.Count(n, "working day")}."),
        Sources =
        [
            RuleSource.Unverified("市场监督管理投诉举报处理暂行办法", "Interim measures for handling complaints and reports in market regulation",
                new("收到投诉后 7 个工作日内告知是否受理。", "Whether a complaint is taken up is said within 7 working days.")),
        ],
        Lift = new(
            "单条线索不能延期；确需改变期限的，由执法办提出、领导启用。",
            "No single lead is given more time; another value is proposed by the office and put in force by its head."),
    };
}
