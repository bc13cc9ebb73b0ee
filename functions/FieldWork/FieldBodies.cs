using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>An officer has come to the enterprise.</summary>
/// <param name="At">When, as the officer's phone tells it.</param>
/// <param name="Code">The code that the notice bears; may be left out where <paramref name="Reason"/> says why.</param>
/// <param name="Reason">Why there is no code, or why it is told on a later day; at most 200 characters.</param>
internal sealed record ArrivalBody(DateTimeOffset At, string? Code = null, string? Reason = null);

/// <summary>What was found about one matter.</summary>
/// <param name="At">When, as the officer's phone tells it.</param>
/// <param name="Request">Id of the request.</param>
/// <param name="Result">What was found.</param>
/// <param name="RectifyBy">Until when it has to be put right; for <c>rectify</c> only.</param>
/// <param name="Note">What is wrong, at most 500 characters; may be left out for <c>pass</c> only.</param>
/// <param name="Photos">Numbers of photographs or recordings, at most 10 of at most 60 characters each.</param>
/// <param name="Seen">Version of the result that is replaced; absent for the first one.</param>
/// <param name="Reason">Why it is told on a later day.</param>
internal sealed record FoundBody(
    DateTimeOffset At,
    string Request,
    ItemResult Result,
    DateOnly? RectifyBy = null,
    string? Note = null,
    IReadOnlyList<string>? Photos = null,
    long? Seen = null,
    string? Reason = null);

/// <summary>An officer is at the enterprise, and the visit cannot take place.</summary>
/// <param name="At">When, as the officer's phone tells it.</param>
/// <param name="Cause">What stands in the way.</param>
/// <param name="Note">What was met with, 1 to 200 characters.</param>
/// <param name="Reason">Why it is told on a later day.</param>
internal sealed record HindranceBody(DateTimeOffset At, HindranceCause Cause, string Note, string? Reason = null);

/// <summary>An officer has left the enterprise.</summary>
/// <param name="At">When, as the officer's phone tells it.</param>
/// <param name="Reason">Why it is told on a later day.</param>
internal sealed record DepartureBody(DateTimeOffset At, string? Reason = null);
