using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Editing;

/// <summary>A hard rule that a plan breaks, with where on the board that is and words for people.</summary>
/// <param name="Code">Code of the rule, as in <c>MODEL.md</c>.</param>
/// <param name="Session">Id of the session; null where it is about the whole horizon.</param>
/// <param name="Base">Id of the base; null where it is about the whole horizon.</param>
/// <param name="Enterprise">Id of the enterprise; null where it is about a team.</param>
/// <param name="Officer">Id of the officer; null where it is about no single one.</param>
/// <param name="Request">Id of the request; null where it is about no single one.</param>
/// <param name="Never">
/// True where nobody can except a plan from it: certificates, recusal, two officers, one body in one place, a lock.
/// </param>
/// <param name="Text">What is wrong, in both languages.</param>
public sealed record BrokenRule(
    string Code,
    string? Session,
    string? Base,
    string? Enterprise,
    string? Officer,
    string? Request,
    bool Never,
    Bilingual Text)
{
    /// <summary>The same for the same breach in another version of the plan, whatever its teams are called there.</summary>
    public string Key => string.Join('|', Code, Session, Base, Enterprise, Officer, Request);
}
