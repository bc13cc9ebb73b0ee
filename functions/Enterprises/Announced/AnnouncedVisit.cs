using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Enterprises;

/// <summary>How far a visit has come, for the enterprise.</summary>
internal enum VisitStage
{
    /// <summary>It is announced.</summary>
    Ahead,

    /// <summary>The team has checked in.</summary>
    Arrived,

    /// <summary>It was carried out.</summary>
    Done,

    /// <summary>It was announced, and does not take place.</summary>
    Cancelled,
}

/// <summary>What an announced visit has become different in, since it was announced first.</summary>
internal enum VisitChange
{
    When,
    Matters,
    Officers,
}

/// <summary>One request of a visit, as far as the enterprise may know of it.</summary>
/// <param name="WeekOnly">Announced without its day.</param>
/// <param name="Outcome">What was found; null before the visit has ended.</param>
internal sealed record AnnouncedItem(string Request, string Department, string Matter, bool WeekOnly, ItemOutcome? Outcome);

/// <summary>
/// A visit as the enterprise may know it. Before the team has checked in nothing in it depends on an unannounced matter: neither the version nor the time of the
/// last change, nor who comes.
/// </summary>
/// <param name="Session">Id of the half day; null where only the week is announced.</param>
/// <param name="Date">Day; null where only the week is announced.</param>
/// <param name="Officers">Ids of those who come for what is announced; once the team has checked in, of all.</param>
/// <param name="Version">How many times what is announced was published differently, from 1.</param>
/// <param name="PublishedAt">When the office decided on what is announced now.</param>
/// <param name="Before">Half day before the last change; null where it was the same.</param>
/// <param name="Changes">What the last change has changed.</param>
/// <param name="EndedAt">When it was recorded as done, or cancelled.</param>
internal sealed record AnnouncedVisit(
    Week Week,
    string Enterprise,
    string Name,
    string Town,
    VisitStage Stage,
    string? Session,
    DateOnly? Date,
    IReadOnlyList<AnnouncedItem> Items,
    IReadOnlyList<string> Officers,
    int Version,
    DateTimeOffset PublishedAt,
    string? Before,
    IReadOnlyList<VisitChange> Changes,
    DateTimeOffset? CheckedInAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>The team was there, so that nothing of it is a secret any more.</summary>
    public bool IsOpen => Stage is VisitStage.Arrived or VisitStage.Done;
}
