using Inspection.Functions.Hosting;

namespace Inspection.Functions.Letters;

/// <summary>What kind of supervision letter it is; each kind is numbered by itself.</summary>
internal enum LetterKind
{
    /// <summary>提示单: points something out.</summary>
    Reminder,

    /// <summary>督办函: asks for something to be done by a day.</summary>
    Demand,

    /// <summary>建议书: recommends a change.</summary>
    Advice,

    /// <summary>风险提示单: warns of a risk.</summary>
    Warning,
}

/// <summary>Where a letter stands.</summary>
internal enum LetterState
{
    /// <summary>The department has to answer.</summary>
    Open,

    /// <summary>The department has answered; the office looks at it.</summary>
    Answered,

    /// <summary>The office has settled it.</summary>
    Closed,
}

/// <summary>What a letter is about: a visit, or a request of a week.</summary>
/// <param name="Week">ISO week.</param>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Date">Day of the visit; null for a request.</param>
internal sealed record LetterCase(string Week, string Enterprise, string EnterpriseName, DateOnly? Date);

/// <summary>One step in the life of a letter.</summary>
/// <param name="Action"><c>raise</c>, <c>answer</c>, <c>return</c>, <c>remind</c> or <c>close</c>.</param>
/// <param name="Text">What was said; null where nothing was.</param>
/// <param name="Due">The day until which an answer is wanted from then on; null where the step does not set one.</param>
internal sealed record LetterStep(DateTimeOffset At, string By, string Action, string? Text = null, DateOnly? Due = null);

/// <summary>A letter of the office to a department, followed until it is settled.</summary>
/// <param name="Year">Of its number.</param>
/// <param name="Serial">Within year and kind, without gaps from 1.</param>
/// <param name="Subject">In one line.</param>
/// <param name="Text">What is wrong, and what is asked for.</param>
/// <param name="Due">Until when the department is to answer.</param>
/// <param name="Steps">Oldest first.</param>
internal sealed record Letter(
    int Year, LetterKind Kind, int Serial, string Department, Text Subject, Text Text, IReadOnlyList<LetterCase> Cases, DateOnly Due, LetterState State, IReadOnlyList<LetterStep> Steps)
{
    /// <summary>Id of the rule that raised it; null for one raised by hand.</summary>
    public string? Rule { get; init; }

    /// <summary>What the rule raised it for, so that it raises it once; null for one raised by hand.</summary>
    public string? Occasion { get; init; }

    /// <summary>The day for which the department was reminded.</summary>
    public DateOnly? RemindedFor { get; init; }

    /// <summary>An answer is wanted, and its day is over.</summary>
    public bool IsOverdue(DateOnly today) => State is LetterState.Open && Due < today;
}
