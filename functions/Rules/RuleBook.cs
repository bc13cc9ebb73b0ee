using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>A value as it holds on a day.</summary>
/// <param name="Since">First day; null for the default.</param>
/// <param name="Source">What it rests on.</param>
internal sealed record RuleInForce(RuleDefinition Rule, JsonElement Value, DateOnly? Since, Text Source)
{
    /// <summary>The rule in plain words.</summary>
    public Text Sentence => Rule.Say(Value);
}

/// <summary>All rules of a jurisdiction with the values that hold on each day. Immutable.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<string, RuleValue[]> _active;
    private readonly Dictionary<(string Enterprise, string Officer), DateOnly> _reasons;

    /// <param name="version">The same version is the same content.</param>
    /// <param name="values">Proposed ones among them hold nowhere.</param>
    /// <param name="reasons">One per enterprise and officer.</param>
    public RuleBook(long version, IEnumerable<RuleValue> values, IEnumerable<RuleReason>? reasons = null)
    {
        Version = version.ToString(CultureInfo.InvariantCulture);
        _reasons = (reasons ?? []).ToDictionary(r => (r.Enterprise, r.Officer), r => r.Day);
        _active = values.Where(v => v.State == RuleValueState.Active).GroupBy(v => v.Rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(v => v.ValidFrom).ToArray(), StringComparer.Ordinal);
    }

    private RuleBook(RuleBook book, IEnumerable<RuleValue> values)
        : this(0, values) => _reasons = book._reasons;

    /// <summary>Every rule at its default.</summary>
    public static RuleBook Defaults { get; } = new(0, []);

    public string Version { get; private init; }

    /// <summary>The value of a rule on a day.</summary>
    public T Value<T>(RuleDefinition<T> rule, DateOnly on) => Find(rule.Id, on) is { } value ? rule.Of.Read(value.Value) : rule.Default;

    /// <summary>The value of a rule on a day, with where it comes from.</summary>
    public RuleInForce InForce(RuleDefinition rule, DateOnly on) => Find(rule.Id, on) is { } value
        ? new RuleInForce(rule, value.Value, value.ValidFrom, new(value.Source, value.Source))
        : new RuleInForce(rule, rule.DefaultJson, null, rule.Sources[0].Cited);

    /// <summary>The day before the next active value of the rule; null where none follows.</summary>
    public DateOnly? Until(string rule, DateOnly from) =>
        _active.GetValueOrDefault(rule, []).Where(v => v.ValidFrom > from).Select(v => (DateOnly?)v.ValidFrom.AddDays(-1)).FirstOrDefault();

    /// <summary>The day on which reasons were given why an officer may go to an enterprise again; null where none were.</summary>
    public DateOnly? ReasonsGiven(string enterprise, string officer) => _reasons.TryGetValue((enterprise, officer), out DateOnly day) ? day : null;

    /// <summary>The same with one rule as if it had had another value all along.</summary>
    public RuleBook With(RuleDefinition rule, JsonElement value)
    {
        var always = new RuleValue(rule.Id, DateOnly.MinValue, value, rule.Sources[0].Cited.Zh, null, RuleValueState.Active, new("", ""), default);
        return new RuleBook(this, [.. _active.Where(pair => pair.Key != rule.Id).SelectMany(pair => pair.Value), always]) { Version = $"{Version}+{rule.Id}={value}" };
    }

    public RuleBook With<T>(RuleDefinition<T> rule, T value) => With(rule, rule.Of.Write(value));

    private RuleValue? Find(string rule, DateOnly on) => _active.TryGetValue(rule, out RuleValue[]? values) ? values.LastOrDefault(v => v.ValidFrom <= on) : null;
}
