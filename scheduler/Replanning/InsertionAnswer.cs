using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>How an urgent request was put into a week.</summary>
public enum InsertionOutcome
{
    /// <summary>The question was wrong, or the published plan is not possible any more.</summary>
    Refused,

    /// <summary>There is no way, or none was found.</summary>
    Impossible,

    /// <summary>The visit that takes place anyway serves it as well.</summary>
    Joined,

    /// <summary>A new visit; nobody else moves.</summary>
    Free,

    /// <summary>The enterprise's own visit moves, and nobody else's.</summary>
    MovedItself,

    /// <summary>Visits of others move.</summary>
    MovedOthers,
}

/// <summary>The answer to an urgent request.</summary>
/// <param name="Outcome">How it was done, or that it was not.</param>
/// <param name="Plan">The new plan, which answers the resumed problem; null when there is none.</param>
/// <param name="Changes">What is different from the published plan, visit by visit.</param>
/// <param name="Moved">Visits of others that moved, 0 to <see cref="UrgentInsertion.MostMoves"/>.</param>
/// <param name="Text">How it was done, or why not, for people in both languages.</param>
/// <param name="Issues">What was wrong with the question; empty unless it was refused.</param>
public sealed record InsertionAnswer(
    InsertionOutcome Outcome,
    Plan? Plan,
    IReadOnlyList<VisitChange> Changes,
    int Moved,
    Bilingual Text,
    IReadOnlyList<Issue> Issues);
