namespace Inspection.Functions.Jurisdictions;

/// <summary>An exception from a rule for one request (个案例外).</summary>
/// <param name="Rule">Id of the rule that does not hold the request back any more.</param>
/// <param name="By">Name of the person who made it.</param>
internal sealed record RuleLift(string Rule, string Reason, string By, DateTimeOffset At);
