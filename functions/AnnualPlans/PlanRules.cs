using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.AnnualPlans;

/// <summary>What people do to a version of a plan.</summary>
internal enum PlanAction
{
    Save,
    Submit,
    TakeBack,
    Return,
    Approve,
    Publish,
}

/// <summary>Who wants it.</summary>
/// <param name="Person">Issuer and subject of the token.</param>
/// <param name="Edits">Clerk of the plan's department, or planner.</param>
/// <param name="Approves">Holds the approver's role.</param>
internal readonly record struct PlanActor(string Person, bool Edits, bool Approves);

/// <summary>
/// The life of a version as a table. The department writes and submits; a person who wrote nothing in it approves, and publishes
/// what was approved. Saving beside a plan in force begins an amendment; the plan in force stays until that is approved.
/// </summary>
internal static class PlanRules
{
    public const string ForbiddenRole = "forbidden-role";
    public const string OwnPlan = "own-plan";
    public const string StateConflict = "state-conflict";

    private static readonly (PlanAction Action, PlanState From, PlanState To)[] Steps =
    [
        (PlanAction.Save, PlanState.Draft, PlanState.Draft),
        (PlanAction.Save, PlanState.Returned, PlanState.Draft),
        (PlanAction.Save, PlanState.Approved, PlanState.Draft),
        (PlanAction.Submit, PlanState.Draft, PlanState.Submitted),
        (PlanAction.Submit, PlanState.Returned, PlanState.Submitted),
        (PlanAction.TakeBack, PlanState.Submitted, PlanState.Draft),
        (PlanAction.Return, PlanState.Submitted, PlanState.Returned),
        (PlanAction.Approve, PlanState.Submitted, PlanState.Approved),
        (PlanAction.Publish, PlanState.Approved, PlanState.Approved),
    ];

    /// <summary>The state afterwards, or the code of the refusal.</summary>
    /// <param name="plan">The newest version; null where there is none yet.</param>
    public static (PlanState State, string? Refusal) Decide(AnnualPlan? plan, PlanAction action, PlanActor actor)
    {
        var state = plan?.State ?? PlanState.Draft;
        if (!(action is PlanAction.Return or PlanAction.Approve or PlanAction.Publish ? actor.Approves : actor.Edits))
        {
            return (state, ForbiddenRole);
        }

        var step = Array.FindIndex(Steps, s => s.Action == action && s.From == state);
        if (step < 0 || (plan is null && action is not PlanAction.Save) || (action is PlanAction.Publish && plan?.Published is not null))
        {
            return (state, StateConflict);
        }

        return action is PlanAction.Approve && plan!.Editors.Contains(actor.Person, StringComparer.Ordinal)
            ? (state, OwnPlan)
            : (Steps[step].To, null);
    }

    /// <summary>What the actor may do now.</summary>
    public static IReadOnlyList<PlanAction> Can(AnnualPlan? plan, PlanActor actor) =>
        [.. Enum.GetValues<PlanAction>().Where(action => Decide(plan, action, actor).Refusal is null)];
}
