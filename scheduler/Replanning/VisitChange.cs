using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>What is different about one visit between two plans; several may be at once.</summary>
[Flags]
public enum ChangeKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The visit is new.</summary>
    Added = 1,

    /// <summary>The visit does not take place any more.</summary>
    Dropped = 2,

    /// <summary>It takes place in another session: the enterprise has to be told.</summary>
    Session = 4,

    /// <summary>Its team comes from another base.</summary>
    Base = 8,

    /// <summary>Other officers come.</summary>
    Officers = 16,

    /// <summary>Other requests are served.</summary>
    Requests = 32,

    /// <summary>It begins or ends at another minute of the same session.</summary>
    Time = 64,
}

/// <summary>One visit with what its team is.</summary>
/// <param name="Session">Id of the session.</param>
/// <param name="Base">Id of the base.</param>
/// <param name="Officers">Ids of the team's officers.</param>
/// <param name="Start">Local wall time.</param>
/// <param name="End">Local wall time.</param>
/// <param name="Requests">Ids of the served requests.</param>
public sealed record MadeVisit(string Session, string Base, IReadOnlyList<string> Officers, DateTime Start, DateTime End, IReadOnlyList<string> Requests);

/// <summary>How the visit to one enterprise differs between two plans.</summary>
/// <param name="Enterprise">Id of the enterprise.</param>
/// <param name="Kinds">Everything that is different; never none.</param>
/// <param name="Before">The visit before; null when it was added.</param>
/// <param name="After">The visit after; null when it was dropped.</param>
/// <param name="Text">The same for people, in both languages.</param>
public sealed record VisitChange(string Enterprise, ChangeKinds Kinds, MadeVisit? Before, MadeVisit? After, Bilingual Text);
