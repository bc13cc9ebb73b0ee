using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning;

namespace Inspection.Scheduler.Editing;

/// <summary>What came of an edit.</summary>
/// <param name="Plan">The plan with the edit, times and score made anew; null where the edit speaks of something that is not there.</param>
/// <param name="Changes">What is different for whom.</param>
/// <param name="Broken">Every rule that the plan breaks now, also where it broke it before.</param>
/// <param name="Refused">What the edit asks for that is not there.</param>
public sealed record EditResult(
    Plan? Plan,
    IReadOnlyList<VisitChange> Changes,
    IReadOnlyList<BrokenRule> Broken,
    IReadOnlyList<Issue> Refused);
