using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.RuleValues;

/// <summary>Says rules, and what they make of a week, in one language.</summary>
internal sealed class RuleWords(Language language)
{
    public RuleView View(RuleDefinition rule, RuleBook book, IEnumerable<Entry<RuleValue>> values, Caller caller, DateOnly today)
    {
        RuleInForce now = book.InForce(rule, today);
        return new RuleView(
            rule.Id,
            Say(rule.Name),
            rule.Effect,
            rule.Fixed,
            new ShapeView(rule.Shape.Kind, rule.Shape.Min, rule.Shape.Max, rule.Shape.Nullable, Named(rule.Shape.Members), Named(rule.Shape.Options)),
            rule.Unit is { } unit ? Say(unit) : null,
            Say(rule.Lift),
            [.. rule.Sources.Select(s => new SourceView(Say(s.Title), s.Number, Say(s.Says), s.Url?.ToString(), s.Verified))],
            rule.DefaultJson,
            new CurrentView(now.Value, Say(now.Sentence), now.Since, book.Until(rule.Id, today), Say(now.Source)),
            [.. values.Where(v => v.Value.Rule == rule.Id).OrderBy(v => v.Value.ValidFrom).Select(v => View(rule, book, v, caller, today))]);
    }

    public RuleValueView View(RuleDefinition rule, RuleBook book, Entry<RuleValue> entry, Caller caller, DateOnly today)
    {
        RuleValue value = entry.Value;
        return new RuleValueView(
            value.ValidFrom,
            value.State is RuleValueState.Active ? book.Until(rule.Id, value.ValidFrom) : null,
            value.Value,
            Say(rule.Say(value.Value)),
            value.Source,
            value.Note,
            value.State,
            value.ProposedBy.Name,
            value.ProposedAt,
            value.ActivatedBy?.Name,
            value.ActivatedAt,
            [.. Enum.GetValues<RuleAction>().Where(action => RuleDecisions.Refuse(action, value, caller, today) is null)],
            entry.ETag);
    }

    public HeldView View(Held held, Registers registers) => new(
        held.Request.Id,
        new NamedView(held.Request.Enterprise, held.Request.EnterpriseName),
        held.Request.Department,
        new NamedView(held.Request.Matter, held.Request.MatterName),
        held.Request.Mandatory,
        held.Weight,
        held.Code,
        Say(held.InForce.Rule.Name),
        Say(held.InForce.Sentence),
        Say(held.InForce.Source),
        held.InForce.Since,
        Used(held.Used, registers),
        held.FirstDate,
        Say(held.InForce.Rule.Lift),
        Say(held.Cause),
        Say(held.Remedy));

    public AlarmView View(Alarm alarm, Registers registers) => new(
        alarm.Rule.Id,
        Say(alarm.Rule.Name),
        new NamedView(alarm.Enterprise, registers.Enterprise(alarm.Enterprise)?.Name ?? alarm.Enterprise),
        Say(alarm.Says),
        Used(alarm.Visits, registers));

    public CostView View(RuleCost cost) => new(cost.Rule.Id, Say(cost.Rule.Name), cost.Requests, cost.Weight, cost.Sessions, Say(cost.Says));

    public string Say(Text text) => text.In(language);

    private List<NamedView> Named(IEnumerable<(string Id, Text Name)> members) => [.. members.Select(m => new NamedView(m.Id, Say(m.Name)))];

    private static List<UsedView> Used(IEnumerable<PastVisit> visits, Registers registers) =>
        [.. visits.Select(v => new UsedView(v.Date, v.State, [.. v.Items.Select(i => i.Department).Distinct(StringComparer.Ordinal).Select(d => registers.Department(d)?.Short ?? d)]))];
}
