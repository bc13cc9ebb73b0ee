namespace Inspection.Scheduler.Domain;

/// <summary>The counted parts of a score, before the objective's weights are applied.</summary>
/// <param name="ServedWeight">Sum of the weights of served requests.</param>
/// <param name="MandatoryServed">Number of mandatory requests served.</param>
/// <param name="OfficerMinutes">Sum over teams of session length × officers.</param>
/// <param name="TravelMinutes">Sum of the teams' driving minutes.</param>
/// <param name="Changes">Changes against the previous plan.</param>
public sealed record Breakdown(long ServedWeight, long MandatoryServed, long OfficerMinutes, long TravelMinutes, long Changes);
