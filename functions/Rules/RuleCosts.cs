namespace Inspection.Functions.Rules;

/// <summary>What the rules cost a week, all its requests together.</summary>
internal static class RuleCosts
{
    /// <summary>The rules that hold requests back, in the order in which they are named.</summary>
    private static readonly IReadOnlyList<RuleDefinition> Holding =
    [
        Registered.Rule, MatterInForce.Rule, InCharge.Rule, GreenTier.Rule, .. ICap.All.Select(cap => cap.Rule), MinimumGap.Rule, QuietDays.Rule, JointOptOut.Definition, MaxDepartmentsPerVisit.Definition,
    ];

    public static IReadOnlyList<RuleCost> Of(RuleFacts facts, IReadOnlyList<Ruled> passed, IReadOnlyList<Held> held)
    {
        var by = held.ToLookup(h => h.InForce.Rule);
        IEnumerable<RuleCost?> costs = Holding.Select(rule =>
        {
            List<Held> its = [.. by[rule]];
            return rule == QuietDays.Rule ? new QuietDays(facts).CostOf(its) : its.Count == 0 ? null : CostOf(rule, its);
        });
        return [.. costs.Append(TierWeight.CostOf(passed)).Append(Empowerment.CostOf(facts, passed)).OfType<RuleCost>()];
    }

    private static RuleCost CostOf(RuleDefinition rule, List<Held> held)
    {
        int weight = held.Sum(h => h.Weight);
        int enterprises = held.Select(h => h.Request.Enterprise).Distinct(StringComparer.Ordinal).Count();
        return new RuleCost(rule, held.Count, weight, 0, new(
            $"“{rule.Name.Zh}”本周不予安排 {held.Count} 条需求（{enterprises} 家企业，权重合计 {weight}）。",
            $"“{rule.Name.En}” holds back {Words.Count(held.Count, "request")} this week (at {enterprises} {(enterprises == 1 ? "enterprise" : "enterprises")}, weight {weight})."));
    }
}
