using Inspection.Functions.Storage;

namespace Inspection.Functions.Rules;

/// <summary>Why an officer may go to an enterprise again after several visits without a finding.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Officer">Id of the officer.</param>
/// <param name="Day">From this day on the row of visits begins anew.</param>
/// <param name="GivenBy">Who accepted the reasons.</param>
internal sealed record RuleReason(string Enterprise, string Officer, DateOnly Day, string Reason, RulePerson GivenBy)
{
    public static CollectionKind<RuleReason> Kind { get; } = new("rule-reasons", RuleJson.Default.EntryRuleReason);

    public string Id => $"{Enterprise}@{Officer}";
}
