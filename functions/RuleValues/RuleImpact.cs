using System.Text.Json;
using Inspection.Functions.Rules;

namespace Inspection.Functions.RuleValues;

/// <summary>Asks the same week twice: with the rules as they are, and with another value of one.</summary>
internal static class RuleImpact
{
    private const int Shown = 100;

    public static ImpactView Of(RuleDefinition rule, JsonElement value, WeekRuling now, RuleWords words)
    {
        RuleFacts facts = now.Facts;
        Ruling before = now.Ruling;
        Ruling after = Ruling.Of(facts.Under(facts.Rules.With(rule, value)));
        List<Held> held = [.. after.Held.Where(h => before.HeldOf(h.Request.Id) is null)];
        List<Held> freed = [.. before.Held.Where(h => after.HeldOf(h.Request.Id) is null)];
        return new ImpactView(
            rule.Id,
            facts.Week.ToString(),
            words.Say(rule.Say(value)),
            facts.Requests.Count,
            before.Held.Count,
            after.Held.Count,
            held.Count,
            freed.Count,
            after.Alarms.Count,
            [.. held.Take(Shown).Select(h => words.View(h, facts.Registers))],
            [.. freed.Take(Shown).Select(h => words.View(h, facts.Registers))],
            [.. after.Costs.Where(c => c.Rule == rule).Select(c => words.Say(c.Says))]);
    }
}
