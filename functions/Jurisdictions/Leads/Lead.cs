namespace Inspection.Functions.Jurisdictions;

/// <summary>From where a lead (线索) came.</summary>
internal enum LeadSource
{
    /// <summary>Somebody complained by the public form.</summary>
    Public,

    /// <summary>Found on a round through a town's grid (网格巡查).</summary>
    Patrol,

    /// <summary>An event of another platform.</summary>
    Platform,
}

internal enum LeadState
{
    /// <summary>Waits for the office to assign it.</summary>
    Received,

    /// <summary>With the department in charge.</summary>
    Assigned,

    /// <summary>A visit has been asked for; the answer is still owed.</summary>
    Requested,

    /// <summary>Answered on the substance.</summary>
    Answered,

    /// <summary>Ended without a substance to answer: said twice, not a matter of inspection.</summary>
    Closed,
}

/// <summary>
/// Something that somebody has told the authorities. Who told it is not part of it: that lies sealed in a row of its own.
/// </summary>
/// <param name="Id">Year of receipt, a dash, and a keyed hash of the number by which its author follows it; the number itself is kept nowhere.</param>
/// <param name="Serial">Number within the year, for people who work with it.</param>
/// <param name="Target">Whom or what it is about, as its author calls it.</param>
/// <param name="Town">Name of the town where it is.</param>
/// <param name="Place">Where exactly, in words.</param>
/// <param name="Grid">The town's grid cell on whose round it was found.</param>
/// <param name="Enterprise">Credit code of the enterprise it is about, where that is known.</param>
/// <param name="Matter">Code of the matter it falls under, once that is known.</param>
/// <param name="ReceivedBy">Name of the officer or platform; <c>public</c> for the form.</param>
/// <param name="Due">Last day on which the answer is in time.</param>
/// <param name="HasIdentity">Its author has left a name or a telephone number.</param>
/// <param name="Department">Id of the department that handles it; null while it is with the office.</param>
/// <param name="Requests">The visits that were asked for because of it.</param>
internal sealed record Lead(
    string Id,
    int Serial,
    LeadSource Source,
    string Target,
    string Text,
    string? Town,
    string? Place,
    string? Grid,
    string? Enterprise,
    string? Matter,
    DateTimeOffset ReceivedAt,
    string ReceivedBy,
    DateOnly Due,
    bool HasIdentity,
    LeadState State,
    string? Department,
    LeadAnswer? Answer,
    IReadOnlyList<LeadRequest> Requests,
    IReadOnlyList<LeadStep> Steps)
{
    /// <summary>The answer is still owed.</summary>
    public bool IsOpen => State is LeadState.Received or LeadState.Assigned or LeadState.Requested;

    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;
}

/// <summary>What its author is told in the end.</summary>
internal sealed record LeadAnswer(string Text, DateTimeOffset At, string Department);

/// <summary>A request made because of a lead.</summary>
internal sealed record LeadRequest(string Week, string Id);

/// <summary>What happened to a lead.</summary>
/// <param name="Action"><c>received</c>, <c>assigned</c>, <c>handed-back</c>, <c>requested</c>, <c>answered</c> or <c>closed</c>.</param>
/// <param name="Department">Where it went, or who acted.</param>
internal sealed record LeadStep(DateTimeOffset At, string By, string Action, string? Department = null, string? Note = null);
