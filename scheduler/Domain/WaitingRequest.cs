namespace Inspection.Scheduler.Domain;

/// <summary>A request that the plan does not serve (未排入需求): an answer, not an error.</summary>
/// <param name="Request">Id of the request.</param>
/// <param name="Code">Stable reason, one of <see cref="WaitingCode"/>.</param>
/// <param name="Cause">
/// What in this week's facts stands in the way, in plain words: Chinese on the first line, English on the second, as
/// <see cref="Bilingual"/> reads it.
/// </param>
/// <param name="Remedy">What would help, in the same two lines.</param>
/// <param name="Verified">True only when the remedy was tried by solving again and the request then fitted.</param>
public sealed record WaitingRequest(string Request, string Code, string Cause, string Remedy, bool Verified);
