using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Rules;

/// <summary>
/// An enterprise of the green tier gets no planned visit unless there is a lead, a complaint or a case, or the law asks for the check (mandatory).
/// </summary>
internal sealed class GreenTier(RuleFacts facts) : IProtection
{
    private readonly bool _inForce = facts.Value(Rule);

    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "green-tier",
        Name = new("绿色等级无线索不检查", "No planned visit to the green tier"),
        Effect = RuleEffect.Holds,
        Of = new Switch(),
        Default = false,
        Sentence = on => on
            ? new("对绿色等级的企业，没有线索、投诉、移送或法定要求的，不安排计划检查。", "An enterprise of the green tier gets no planned visit without a lead, a complaint, a transfer or a statutory duty.")
            : new("绿色等级的企业与其他企业一样安排计划检查。", "Enterprises of the green tier get planned visits like all others."),
        Sources =
        [
            RuleSource.Read("市场监管总局关于推进企业信用风险分类管理的意见（转载）", "SAMR, on credit risk classes of enterprises (copy)", "国市监信发〔2022〕6号",
                new("A 类企业，除投诉举报、大数据监测发现问题、转办交办和法律法规另有规定外，不主动实施现场检查；D 类提高比例和频次。",
                    "Class A: no proactive on-site check except for complaints, findings in data, transfers or where the law says otherwise; class D: a higher ratio and frequency."),
                "http://www.njpanjin.com/cn/Instant/domestic/202202/t20220216_7147220.html"),
            RuleSource.Unverified("“绿、黄、红”三色等级", "Tiers green, yellow and red", new("未找到三色分级的条文；此处绿色对应 A 类。", "No text was found for three colours; green stands for class A here.")),
        ],
        Lift = new(
            "有线索、投诉举报、移送的，由部门按该类别附依据提交；等级有误的，由执法办更正企业等级；个别确有必要的，由执法办领导对该条需求写明理由、准予例外。",
            "With a lead, a complaint or a transfer the department submits it as that kind with its evidence; a wrong tier is corrected by the office; the head of the office may except a single request, giving the reason."),
        LiftsForOne = true,
    };

    RuleDefinition IProtection.Rule => Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day) =>
        _inForce && request is { BlockedByCap: true, Mandatory: false, Lead: null } && facts.Registers.Enterprise(request.Enterprise)?.Tier is Tier.Green ? null : day;

    public Reason Explain(InspectionRequest request, DateOnly day) => new(
        [],
        new("该企业为绿色等级，且没有线索、投诉或移送，不安排计划检查。", "The enterprise is of the green tier, and there is no lead, complaint or transfer, so no planned check takes place."),
        new("也可以改用书面、数据等非现场方式核查。", "It can also be looked into from papers and data, without a visit."));
}
