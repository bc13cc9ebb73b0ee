using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// An enterprise that has opted out of joint visits is visited by one department at a time. A week has one visit to an enterprise, so only the department
/// with the most urgent request has its turn; the others wait for the next week.
/// </summary>
internal sealed class JointOptOut(RuleFacts facts, IEnumerable<InspectionRequest> candidates)
    : Turns(facts, candidates, enterprise => facts.Value(Definition) && facts.Registers.Enterprise(enterprise) is { JointOptOut: true } ? 1 : null)
{
    public static RuleDefinition<bool> Definition { get; } = new()
    {
        Id = "joint-opt-out",
        Name = new("企业不参加联合检查", "Opt-out from joint visits"),
        Effect = RuleEffect.Holds,
        Of = new Switch(),
        Default = true,
        Sentence = on => on
            ? new("企业声明不参加联合检查的，一次只来一个部门，其他部门排到以后各周。", "An enterprise that has opted out of joint visits is visited by one department at a time; the others come in later weeks.")
            : new("不执行企业的不参加联合检查声明。", "Opt-outs from joint visits are not looked at."),
        Sources =
        [
            RuleSource.Read("马鞍山市“综合查一次”做法（媒体报道）", "Ma'anshan, joint inspections (press)", "",
                new("企业可以选择不参加联合检查。", "An enterprise may opt out of joint checks."),
                "https://www.csjcs.com/news/show/879122b2ea45e440.html"),
        ],
        Lift = new("企业可以随时撤回声明，由执法办在企业名录中更新。", "The enterprise may take its opt-out back at any time; the office then changes the register."),
    };

    public override RuleDefinition Rule => Definition;

    protected override Text Cause(Text others) => new(
        $"该企业声明不参加联合检查，一次只来一个部门，本周轮到{others.Zh}。",
        $"The enterprise has opted out of joint visits, so departments come one at a time, and this week is the turn of {others.En}.");
}
