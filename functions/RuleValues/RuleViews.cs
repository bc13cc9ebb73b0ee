using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Rules;

namespace Inspection.Functions.RuleValues;

internal sealed record RuleList(IReadOnlyList<RuleView> Items);

/// <summary>A rule with everything that was ever set for it.</summary>
/// <param name="Id">Stable; also the code under which requests wait.</param>
/// <param name="Effect">Whether it holds requests back, marks, weighs, staffs visits, says how others count, or who signs a plan.</param>
/// <param name="Fixed">The law leaves no choice: no value can be set.</param>
/// <param name="Lift">Who may make an exception, and how.</param>
/// <param name="Default">Holds where nothing else does.</param>
/// <param name="Current">What holds today.</param>
/// <param name="Values">Proposed and active, in the order of their days.</param>
internal sealed record RuleView(
    string Id,
    string Name,
    RuleEffect Effect,
    bool Fixed,
    ShapeView Shape,
    string? Unit,
    string Lift,
    IReadOnlyList<SourceView> Sources,
    JsonElement Default,
    CurrentView Current,
    IReadOnlyList<RuleValueView> Values);

/// <summary>What a value looks like.</summary>
/// <param name="Kind"><c>integer</c>, <c>switch</c>, <c>numbers</c> (a number per member), <c>choices</c> (an option per member) or <c>days</c> (lists of days of the month and of weekdays).</param>
/// <param name="Min">Least number.</param>
/// <param name="Max">Greatest number.</param>
/// <param name="Nullable">A number may be null: no limit.</param>
/// <param name="Members">Members of an object.</param>
/// <param name="Options">What a member, or an item of a list, may be.</param>
internal sealed record ShapeView(string Kind, int? Min, int? Max, bool Nullable, IReadOnlyList<NamedView> Members, IReadOnlyList<NamedView> Options);

internal sealed record NamedView(string Id, string Name);

/// <param name="Number">Article, document number or date; empty where not known.</param>
/// <param name="Says">What the text says of this rule.</param>
/// <param name="Verified">False where the text itself was not seen, or does not say as much.</param>
internal sealed record SourceView(string Title, string Number, string Says, string? Url, bool Verified);

/// <param name="Sentence">The rule in plain words with its value.</param>
/// <param name="Since">First day; absent for the default.</param>
/// <param name="Until">Last day, where another value follows.</param>
/// <param name="Source">What the value rests on.</param>
internal sealed record CurrentView(JsonElement Value, string Sentence, DateOnly? Since, DateOnly? Until, string Source);

/// <summary>A value of a rule from a day on.</summary>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidUntil">Last day, where another active value follows.</param>
/// <param name="Can">What this caller may do with it now.</param>
internal sealed record RuleValueView(
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    JsonElement Value,
    string Sentence,
    string Source,
    string? Note,
    RuleValueState State,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? ActivatedBy,
    DateTimeOffset? ActivatedAt,
    IReadOnlyList<RuleAction> Can,
    [property: JsonPropertyName("etag")] string ETag);

/// <summary>What can be done with a value.</summary>
internal enum RuleAction
{
    Activate,
    Withdraw,
}

/// <summary>Proposes a value.</summary>
/// <param name="ValidFrom">First day, today or later.</param>
/// <param name="Value">As the rule's shape says.</param>
/// <param name="Source">Title and number of the text on which it rests, 1 to 300 characters.</param>
/// <param name="Note">At most 1,000 characters.</param>
internal sealed record ProposeBody(DateOnly ValidFrom, JsonElement Value, string Source, string? Note = null);

/// <summary>Reasons why an officer may go to an enterprise again after several visits without a finding.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Officer">Id of the officer.</param>
/// <param name="Reason">1 to 1,000 characters.</param>
internal sealed record ReasonBody(string Enterprise, string Officer, string Reason);

/// <param name="Day">From this day on the row of visits begins anew.</param>
internal sealed record ReasonView(NamedView Enterprise, NamedView Officer, DateOnly Day, string Reason, string GivenBy);

/// <param name="Items">The last hundred, the newest first.</param>
/// <param name="Total">How many there are.</param>
internal sealed record ReasonList(IReadOnlyList<ReasonView> Items, int Total);

/// <summary>What a value would change in a week.</summary>
/// <param name="Sentence">The rule with the value that was asked about.</param>
/// <param name="Before">Requests held back as things stand.</param>
/// <param name="After">Requests held back with the value.</param>
/// <param name="Held">Requests that the value would hold back and that pass now; at most 100.</param>
/// <param name="Freed">Requests that would pass and are held back now; at most 100.</param>
/// <param name="Says">What the rule costs the week with the value.</param>
internal sealed record ImpactView(
    string Rule, string Week, string Sentence, int Requests, int Before, int After, int NewlyHeld, int NewlyFreed, int Alarms,
    IReadOnlyList<HeldView> Held, IReadOnlyList<HeldView> Freed, IReadOnlyList<string> Says);

/// <summary>What the rules make of a week.</summary>
internal sealed record WeekRulesView(string Week, int Requests, int Passed, IReadOnlyList<HeldView> Held, IReadOnlyList<AlarmView> Alarms, IReadOnlyList<CostView> Costs);

/// <summary>A request that a rule holds back.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Sentence">The rule with its value in force.</param>
/// <param name="Source">What the value rests on.</param>
/// <param name="Since">From which day the value holds; absent for the default.</param>
/// <param name="Used">The visits that are the reason.</param>
/// <param name="FirstDate">First working day on which it would pass as things stand.</param>
/// <param name="Lift">Who may make an exception.</param>
internal sealed record HeldView(
    string Request, NamedView Enterprise, string Department, NamedView Matter, bool Mandatory, int Weight, string Rule, string RuleName, string Sentence,
    string Source, DateOnly? Since, IReadOnlyList<UsedView> Used, DateOnly? FirstDate, string Lift, string Cause, string Remedy);

/// <param name="State"><c>posted</c> for a visit made, <c>reserved</c> for one that is published and ahead.</param>
internal sealed record UsedView(DateOnly Date, PastVisitState State, IReadOnlyList<string> Departments);

/// <param name="Enterprise">Whom it is about.</param>
internal sealed record AlarmView(string Rule, string RuleName, NamedView Enterprise, string Says, IReadOnlyList<UsedView> Visits);

/// <param name="Requests">How many requests the rule concerns.</param>
/// <param name="Weight">Their weight, or by how much it changes.</param>
/// <param name="Sessions">Half days closed to planned checks.</param>
internal sealed record CostView(string Rule, string RuleName, int Requests, int Weight, int Sessions, string Says);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RuleList))]
[JsonSerializable(typeof(RuleView))]
[JsonSerializable(typeof(RuleValueView))]
[JsonSerializable(typeof(ProposeBody))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(ReasonView))]
[JsonSerializable(typeof(ReasonList))]
[JsonSerializable(typeof(ImpactView))]
[JsonSerializable(typeof(WeekRulesView))]
internal sealed partial class RuleValuesJson : JsonSerializerContext;
