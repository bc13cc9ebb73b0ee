using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Editing;

/// <summary>One visit of a published week that goes to another half day, while the week runs.</summary>
public static class AmendedMove
{
    /// <summary>Moves one visit that may move to another half day, and touches as little else as possible.</summary>
    /// <param name="amended">What <see cref="Amendment.Prepare"/> answered, with the enterprise among the released.</param>
    /// <param name="enterprise">Id of the enterprise, which the published plan visits in a half day yet to begin.</param>
    /// <param name="session">Id of the session to which it goes.</param>
    /// <returns>The plan of the whole week with what the checker finds; it breaks rules where there is no place for the visit.</returns>
    public static EditResult Of(Amended amended, string enterprise, string session)
    {
        ArgumentNullException.ThrowIfNull(amended);
        if (amended.Rest is not { } rest || amended.Whole is not { } whole)
        {
            throw new ArgumentException("Nothing was prepared.", nameof(amended));
        }

        var bound = TrivialBound.Of(InstanceBuilder.Build(rest with { Pins = [] }));
        var start = Rewriting.With(rest, amended.Published with { Bound = bound, Seconds = 0, Solver = "inspect-once move" }, amended.Published.Teams);
        var edit = PlanEditor.Apply(rest, start, new PlanEdit.Place(enterprise, session));
        if (edit.Plan is null)
        {
            return edit;
        }

        var made = Amendment.Complete(whole, edit.Plan);
        return edit with { Plan = made, Broken = BrokenRules.Of(whole, made) };
    }
}
