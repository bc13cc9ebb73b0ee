namespace Inspection.Functions.Jurisdictions;

/// <summary>Where a version of an annual plan stands.</summary>
internal enum PlanState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Lies before the approver.</summary>
    Submitted,

    /// <summary>Came back with a comment.</summary>
    Returned,

    /// <summary>In force: planned requests draw on it.</summary>
    Approved,

    /// <summary>Was in force until an amendment was approved.</summary>
    Superseded,
}

/// <summary>Who did something, and when.</summary>
/// <param name="Person">Issuer and subject of the token.</param>
internal sealed record PlanSignature(string Person, string Name, DateTimeOffset At);

/// <summary>One version of a department's plan for a year. The first is number 1; an amendment (计划调整) is the next one.</summary>
/// <param name="Reason">Why the plan in force is amended; null for the first version.</param>
/// <param name="Sizes">What the lines allow; made when the version is submitted.</param>
/// <param name="Edited">Who wrote in it last; steps such as submitting and approving write nothing in it.</param>
/// <param name="Editors">Persons who wrote in it; none of them may approve it.</param>
/// <param name="Comment">The approver's words when it was returned or approved.</param>
/// <param name="LinesMade">Lines ever made for this department and year, so that no line's id is used twice.</param>
internal sealed record AnnualPlan(
    string Department,
    int Year,
    int Number,
    PlanState State,
    IReadOnlyList<PlanLine> Lines,
    string? Reason,
    IReadOnlyList<LineSize> Sizes,
    PlanSignature Edited,
    IReadOnlyList<string> Editors,
    int LinesMade,
    PlanSignature? Submitted = null,
    PlanSignature? Approved = null,
    PlanSignature? Published = null,
    string? Comment = null)
{
    public PlanLine? Line(string id) => Lines.FirstOrDefault(line => line.Id == id);

    public LineSize? SizeOf(string line) => Sizes.FirstOrDefault(size => size.Line == line);
}
