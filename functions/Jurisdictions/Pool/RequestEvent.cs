namespace Inspection.Functions.Jurisdictions;

/// <summary>What a person did to a request.</summary>
internal enum RequestAction
{
    Submitted,
    Edited,
    Withdrawn,

    /// <summary>No plan of its week served it, and it went to a later week.</summary>
    MovedOn,

    /// <summary>No plan served it before its time ran out.</summary>
    Expired,

    /// <summary>The head of the office made an exception from a rule.</summary>
    Lifted,

    /// <summary>The exception was taken back.</summary>
    Unlifted,

    /// <summary>Its result was recorded.</summary>
    Recorded,

    /// <summary>A dispute was decided, and another department is in charge.</summary>
    HandedOver,
}

/// <summary>One act on a request.</summary>
/// <param name="By">Name of the person.</param>
internal sealed record RequestEvent(DateTimeOffset At, string By, RequestAction Action)
{
    /// <summary>For a submission: where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>For a withdrawal or an exception: why, in the person's words. For a move: both languages.</summary>
    public string? Reason { get; init; }

    /// <summary>For a move: the week that it left, and the one to which it went.</summary>
    public string? FromWeek { get; init; }

    /// <summary>The week to which it went.</summary>
    public string? ToWeek { get; init; }

    /// <summary>For an exception: id of the rule. For a move: why it was not served, as a code.</summary>
    public string? Code { get; init; }

    /// <summary>For a result: what it is.</summary>
    public RequestOutcome? Outcome { get; init; }

    /// <summary>For an edit: what was changed.</summary>
    public IReadOnlyList<RequestFieldChange>? Changes { get; init; }
}

/// <param name="Field">Name of the member, such as <c>weight</c>.</param>
/// <param name="Before">Null where it was empty.</param>
/// <param name="After">Null where it is empty now.</param>
internal sealed record RequestFieldChange(string Field, string? Before, string? After);
