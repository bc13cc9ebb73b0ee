using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>A submitted plan is approved only after a third person has passed it on its legality (法制审核).</summary>
internal static class LegalReview
{
    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "legal-review",
        Name = new("方案审批前法制审核", "Legal review before approval"),
        Effect = RuleEffect.Signs,
        Of = new Switch(),
        Default = false,
        Sentence = on => on
            ? new("周方案提交后先经法制审核；审核人不能是编制人，也不能再审批同一方案。",
                "A submitted plan is reviewed on its legality first; the reviewer is neither one of its authors nor the one who approves it.")
            : new("周方案提交后直接审批，不另作法制审核。", "A submitted plan goes straight to approval; there is no separate legal review."),
        Sources =
        [
            RuleSource.Unverified("平台规则", "Rule of this platform",
                new("没有条文要求检查计划须经法制审核，由各辖区自行决定是否启用。", "No text was found that asks for the legal review of an inspection plan; each jurisdiction decides for itself.")),
            RuleSource.Unverified("行政处罚法第五十八条", "Administrative Penalty Law, art. 58",
                new("重大处罚决定作出前须经法制审核；未见适用于检查计划的条文，此处仅借用做法。凭记忆，未核对原文。",
                    "Weighty decisions on penalties are reviewed on their legality first; it does not speak of plans, only its practice is borrowed. From memory, the text was not seen.")),
            RuleSource.Unverified("行政执法“三项制度”：重大执法决定法制审核", "The three systems of enforcement: legal review of weighty decisions",
                new("重大执法决定作出前由法制审核机构审核。凭记忆，未核对原文。", "Weighty enforcement decisions are reviewed by a legal body before they are made. From memory, the text was not seen.")),
        ],
        Lift = new(
            "按该周周一的取值执行，已提交、尚未批准的方案也须审核；除编制人外须有两名审批人；没有单个方案的例外。",
            "The value of the week's Monday counts, also for what was submitted and is not approved yet; it takes two approvers besides the authors, and no single plan is excepted."),
    };
}
