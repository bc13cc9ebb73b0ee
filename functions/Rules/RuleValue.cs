using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Rules;

internal enum RuleValueState
{
    /// <summary>Written down; holds nowhere yet.</summary>
    Proposed,

    /// <summary>Holds from its day until the next active one's.</summary>
    Active,
}

/// <summary>A person as the rules remember them.</summary>
/// <param name="Key">Issuer and subject of the token.</param>
internal sealed record RulePerson(string Key, string Name);

/// <summary>A value of a rule from a day on.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="ValidFrom">First day; the last is the one before the next active value's, so that values never overlap and leave no gap.</param>
/// <param name="Source">What the jurisdiction rests it on: title and number of the text.</param>
/// <param name="Note">What else there is to say; null for nothing.</param>
internal sealed record RuleValue(
    string Rule,
    DateOnly ValidFrom,
    JsonElement Value,
    string Source,
    string? Note,
    RuleValueState State,
    RulePerson ProposedBy,
    DateTimeOffset ProposedAt,
    RulePerson? ActivatedBy = null,
    DateTimeOffset? ActivatedAt = null)
{
    public static CollectionKind<RuleValue> Kind { get; } = new("rules", RuleJson.Default.EntryRuleValue);

    /// <summary>One value of a rule per day.</summary>
    public string Id => IdOf(Rule, ValidFrom);

    public static string IdOf(string rule, DateOnly validFrom) => $"{rule}@{validFrom:yyyy-MM-dd}";
}
