using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Rules;

/// <summary>What a request is worth depends on the tier of its enterprise: its weight times a percentage.</summary>
internal static class TierWeight
{
    public const int MaxWeight = 10_000;

    public static RuleDefinition<IReadOnlyDictionary<string, int?>> Rule { get; } = new()
    {
        Id = "tier-weight",
        Name = new("等级权重", "Weight by tier"),
        Effect = RuleEffect.Weighs,
        Unit = new("%", "%"),
        Of = new Numbers(10, 500, nullable: false, ("green", new("绿", "green")), ("yellow", new("黄", "yellow")), ("red", new("红", "red"))),
        Default = new Dictionary<string, int?>(StringComparer.Ordinal) { ["green"] = 100, ["yellow"] = 100, ["red"] = 100 },
        Sentence = p => new(
            $"需求的权重按企业等级折算：绿 {p["green"]}%、黄 {p["yellow"]}%、红 {p["red"]}%。",
            $"The weight of a request is taken by the tier of its enterprise: green {p["green"]}%, yellow {p["yellow"]}%, red {p["red"]}%."),
        Sources =
        [
            RuleSource.Read("市场监管总局关于推进企业信用风险分类管理的意见（转载）", "SAMR, on credit risk classes of enterprises (copy)", "国市监信发〔2022〕6号",
                new("风险高的类别提高检查的比例和频次；没有给出数值。", "Classes of higher risk are checked more, and more often; no numbers are given."),
                "http://www.njpanjin.com/cn/Instant/domestic/202202/t20220216_7147220.html"),
        ],
        Lift = new("由执法办提出、领导启用新的取值。", "The office proposes and its head puts another value in force."),
    };

    /// <summary>The weight of a request in the problem, halves rounded up.</summary>
    public static int Of(IReadOnlyDictionary<string, int?> percent, Tier tier, int weight)
    {
        int share = percent[tier switch { Tier.Red => "red", Tier.Yellow => "yellow", _ => "green" }] ?? 100;
        return Math.Min(MaxWeight, ((weight * share) + 50) / 100);
    }

    /// <summary>What the rule shifts; null where nothing.</summary>
    public static RuleCost? CostOf(IReadOnlyList<Ruled> passed)
    {
        List<Ruled> changed = [.. passed.Where(r => r.Weight != r.Request.Weight)];
        int shift = changed.Sum(r => r.Weight - r.Request.Weight);
        return changed.Count == 0 ? null : new RuleCost(Rule, changed.Count, shift, 0, new(
            $"{changed.Count} 条需求的权重按企业等级折算，合计变化 {shift:+#;-#;0}。",
            $"The weight of {Words.Count(changed.Count, "request")} is taken by tier, {shift:+#;-#;0} in all."));
    }
}
