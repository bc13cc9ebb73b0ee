using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>Why a plan serves one request where and when it does, or why the request waits and what would help.</summary>
/// <param name="Request">Id of the request.</param>
/// <param name="Served">True when a visit of the plan serves it.</param>
/// <param name="Code">One of <see cref="WaitingCode"/> for a request that waits; null for a served one.</param>
/// <param name="Reason">The answer in words.</param>
/// <param name="Alternatives">
/// Every base in reach in every session, for the visit as it is or as it could be: the present one first, then those
/// that are possible with the smallest loss first, then the others in order of bases and sessions.
/// </param>
/// <param name="Remedies">For a request that waits: all that were tried and passed the checker, least demanding first.</param>
public sealed record Explanation(
    string Request, bool Served, string? Code, Bilingual Reason, IReadOnlyList<Alternative> Alternatives, IReadOnlyList<TriedRemedy> Remedies);

/// <summary>One base in one session, as a place for a visit.</summary>
/// <param name="Base">Id of the base.</param>
/// <param name="Session">Id of the session.</param>
/// <param name="State">Whether the visit is or could be there.</param>
/// <param name="Difference">What the score of the plan would gain (mostly below 0) if the visit were there and the rest stayed; null when it is not possible.</param>
/// <param name="Note">What it would take, or what stands in the way.</param>
public sealed record Alternative(string Base, string Session, AlternativeState State, long? Difference, Bilingual Note);

/// <summary>How a place for a visit stands to the plan.</summary>
public enum AlternativeState
{
    /// <summary>The plan has the visit there.</summary>
    Chosen,

    /// <summary>The visit could be there, the rest of the plan as it is.</summary>
    Possible,

    /// <summary>The visit cannot be there unless something else changes.</summary>
    Impossible,
}

/// <summary>A change with which a waiting request fits; it was tried, and the checker passed it.</summary>
/// <param name="Kind">Stable kind: <c>pin</c>, <c>session</c>, <c>displace</c>, <c>officer</c>, <c>vehicle</c>, <c>rule</c>, <c>not-mandatory</c>, <c>next-week</c>, <c>officer-and-vehicle</c> or <c>lift-pin</c>.</param>
/// <param name="Text">The change in words.</param>
public sealed record TriedRemedy(string Kind, Bilingual Text);
