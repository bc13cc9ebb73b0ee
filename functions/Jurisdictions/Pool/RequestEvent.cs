namespace Inspection.Functions.Jurisdictions;

/// <summary>What a person did to a request.</summary>
internal enum RequestAction
{
    Submitted,
    Edited,
    Withdrawn,
}

/// <summary>One act on a request.</summary>
/// <param name="By">Name of the person.</param>
internal sealed record RequestEvent(DateTimeOffset At, string By, RequestAction Action)
{
    /// <summary>For a submission: where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>For a withdrawal: why.</summary>
    public string? Reason { get; init; }

    /// <summary>For an edit: what was changed.</summary>
    public IReadOnlyList<RequestFieldChange>? Changes { get; init; }
}

/// <param name="Field">Name of the member, such as <c>weight</c>.</param>
/// <param name="Before">Null where it was empty.</param>
/// <param name="After">Null where it is empty now.</param>
internal sealed record RequestFieldChange(string Field, string? Before, string? After);
