using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// What a department is told of a ruling. Where a request of its own is held because of others' unannounced visits or requests, it is not told by which rule, by how
/// many, nor from which day on it would pass: each of these would give them away. It is told what the rules make of what it may know, and if that is nothing, that there
/// is no room.
/// </summary>
internal static class ToldRuling
{
    private static readonly ConditionalWeakTable<Ruling, ConcurrentDictionary<string, Ruling>> Known = [];

    /// <summary>Stands for the reason that a department may not know. No rule that anybody sets.</summary>
    public static RuleDefinition<bool> Capacity { get; } = new()
    {
        Id = "capacity",
        Name = new("余量不足", "No room"),
        Effect = RuleEffect.Holds,
        Of = new Switch(),
        Default = true,
        Sentence = _ => new("该企业暂无余量。", "There is no room at this enterprise."),
        Sources = [RuleSource.Unverified("执法办统筹", "Coordination by the office", new("由执法办统筹安排。", "The office coordinates."))],
        Lift = new("如确有必要，请与执法办联系。", "Where it cannot wait, ask the office."),
    };

    /// <param name="department">A clerk's department; null for the office, which is told all.</param>
    public static Ruling ToldTo(this WeekRuling week, string? department) =>
        department is null ? week.Ruling : Known.GetOrCreateValue(week.Ruling).GetOrAdd(department, static (own, known) => Of(known.Ruling, known.Facts, own), week);

    public static Ruling Of(Ruling ruling, RuleFacts facts, string department)
    {
        var own = ruling.Held.Where(one => one.Request.Department == department).ToLookup(one => one.Request.Enterprise, StringComparer.Ordinal);
        var changed = new Dictionary<string, Held>(StringComparer.Ordinal);
        foreach (var enterprise in facts.WithSecrets(department, own.Select(group => group.Key).ToHashSet(StringComparer.Ordinal)))
        {
            var told = Ruling.Of(facts.KnownTo(department, enterprise));
            foreach (var held in own[enterprise])
            {
                changed[held.Request.Id] = told.HeldOf(held.Request.Id) ?? NoRoom(held, facts);
            }
        }

        return changed.Count == 0 ? ruling : ruling with { Held = [.. ruling.Held.Select(held => changed.GetValueOrDefault(held.Request.Id) ?? held)] };
    }

    private static Held NoRoom(Held held, RuleFacts facts) => held with
    {
        InForce = facts.Rules.InForce(Capacity, facts.Day),
        Used = [],
        FirstDate = null,
        Cause = new("本周该企业已没有可安排的余量。", "There is no room left at this enterprise this week."),
        Remedy = Capacity.Lift,
    };
}
