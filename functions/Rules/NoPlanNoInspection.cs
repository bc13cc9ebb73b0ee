using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>Planned checks and campaigns draw on a line of the department's annual plan.</summary>
internal static class NoPlanNoInspection
{
    private const string Member = "planned";
    private const string Off = "off";
    private const string WithPlan = "with-plan";
    private const string Always = "always";

    public static RuleDefinition<IReadOnlyDictionary<string, string>> Rule { get; } = new()
    {
        Id = "no-plan-no-inspection",
        Name = new("无计划不检查", "No plan, no inspection"),
        Effect = RuleEffect.Counts,
        Of = new Choices(
            [(Member, new("计划检查和专项检查", "Planned checks and campaigns"))],
            [(Off, new("不要求计划条目", "need no line")), (WithPlan, new("部门年度计划批准后要求", "need one once the department has an approved plan")), (Always, new("一律要求", "always need one"))]),
        Default = new Dictionary<string, string>(StringComparer.Ordinal) { [Member] = WithPlan },
        Sentence = value => value[Member] switch
        {
            Off => new("计划检查和专项检查可以不使用年度计划的条目。", "Planned checks and campaigns need no line of the annual plan."),
            Always => new("计划检查和专项检查必须使用已批准的年度计划的条目。", "Planned checks and campaigns draw on a line of an approved annual plan."),
            _ => new("部门的年度计划批准后，计划检查和专项检查必须使用计划的条目。", "Once a department's annual plan is approved, its planned checks and campaigns draw on one of its lines."),
        },
        Sources =
        [
            RuleSource.Read("肇庆市规范涉企行政检查", "Zhaoqing, on inspections of enterprises", "",
                new("每年三月底前编制年度检查计划，无计划不检查。", "The annual plan is drawn up by the end of March; no plan, no inspection."),
                "http://www.echinagov.com/policy/366446.htm"),
            RuleSource.Read("嘉善县规范涉企行政检查", "Jiashan county, on inspections of enterprises", "",
                new("检查按批准的年度计划进行。", "Inspections follow the approved annual plan."),
                "http://www.jiashan.gov.cn/art/2025/4/30/art_1229740478_2553522.html"),
        ],
        Lift = new("由部门提交计划调整、执法办领导批准；投诉举报、上级交办等有依据的检查不受此限。", "The department amends its plan and the office's head approves; checks with a cause of their own, such as complaints, are outside."),
    };

    /// <summary>How strictly it is taken on a day.</summary>
    public static LineNeed NeedOn(RuleBook rules, DateOnly day) => rules.Value(Rule, day)[Member] switch
    {
        Off => LineNeed.Off,
        Always => LineNeed.Always,
        _ => LineNeed.WithPlan,
    };
}
