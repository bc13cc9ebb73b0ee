namespace Inspection.Functions.Drafts;

/// <summary>Who wants to act on a draft: the person, and the offices held in this jurisdiction.</summary>
/// <param name="Person">Issuer and subject of the token; the same human with two roles is one person.</param>
/// <param name="Planner">Holds the planner's role.</param>
/// <param name="Approver">Holds the approver's role.</param>
internal readonly record struct DraftActor(string Person, bool Planner, bool Approver);

/// <summary>Where a draft stands with the legal review.</summary>
/// <param name="Needed">The jurisdiction's rule asks for one.</param>
/// <param name="PassedBy">Who passed exactly this plan; null while nobody did.</param>
internal readonly record struct ReviewOfDraft(bool Needed, string? PassedBy);

/// <summary>
/// The life of a draft as a table: who may do what in which state, and where it leads. Planners make and submit,
/// a person who had no hand in the draft approves (four eyes), approvers publish only what was approved. Where the jurisdiction wants a legal review,
/// a third person passes it in between, who had no hand in it either and does not approve it afterwards (six eyes). What is public is taken back by
/// two persons: one asks, an approver who is somebody else agrees.
/// </summary>
internal static class DraftRules
{
    public const string ForbiddenRole = "forbidden-role";
    public const string OwnDraft = "own-draft";
    public const string NotApproved = "not-approved";
    public const string StateConflict = "state-conflict";
    public const string OnlyTrial = "only-trial";
    public const string NotReviewed = "not-reviewed";
    public const string OwnReview = "own-review";
    public const string NoReview = "no-review";
    public const string Reviewed = "reviewed";

    private static readonly (DraftAction Action, DraftState From, DraftState To)[] Steps =
    [
        (DraftAction.Stop, DraftState.Queued, DraftState.Queued),
        (DraftAction.Stop, DraftState.Solving, DraftState.Solving),
        (DraftAction.Retry, DraftState.Failed, DraftState.Queued),
        (DraftAction.Edit, DraftState.Solved, DraftState.Solved),
        (DraftAction.Edit, DraftState.Returned, DraftState.Returned),
        (DraftAction.Submit, DraftState.Solved, DraftState.Submitted),
        (DraftAction.Submit, DraftState.Returned, DraftState.Submitted),
        (DraftAction.Review, DraftState.Submitted, DraftState.Submitted),
        (DraftAction.Approve, DraftState.Submitted, DraftState.Approved),
        (DraftAction.Return, DraftState.Submitted, DraftState.Returned),
        (DraftAction.Return, DraftState.Approved, DraftState.Returned),
        (DraftAction.Publish, DraftState.Approved, DraftState.Publishing),
        (DraftAction.Schedule, DraftState.Approved, DraftState.Approved),
        (DraftAction.Unschedule, DraftState.Approved, DraftState.Approved),
        (DraftAction.Withdraw, DraftState.Published, DraftState.Published),
        (DraftAction.Unpublish, DraftState.Published, DraftState.Published),
        (DraftAction.Keep, DraftState.Published, DraftState.Published),
    ];

    /// <summary>The state after the action, or the code of the refusal.</summary>
    /// <param name="state">Where the draft stands.</param>
    /// <param name="action">What is wanted.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="contributors">Persons who had a hand in the draft.</param>
    /// <param name="trial">True for a draft that only tries something out.</param>
    /// <param name="review">Matters for reviewing and approving only.</param>
    public static DraftStep Decide(
        DraftState state, DraftAction action, DraftActor actor, IReadOnlyCollection<string> contributors, bool trial = false, ReviewOfDraft review = default)
    {
        bool entitled = IsForBoth(action) ? actor.Planner || actor.Approver : Contributes(action) ? actor.Planner : actor.Approver;
        if (!entitled)
        {
            return new DraftStep(state, ForbiddenRole);
        }

        int step = Array.FindIndex(Steps, s => s.Action == action && s.From == state);
        if (step < 0)
        {
            bool early = action is (DraftAction.Publish or DraftAction.Schedule) && state is not (DraftState.Publishing or DraftState.Published);
            return new DraftStep(state, early ? NotApproved : StateConflict);
        }

        if (trial && action is (DraftAction.Submit or DraftAction.Edit))
        {
            return new DraftStep(state, OnlyTrial);
        }

        string? refusal = action switch
        {
            DraftAction.Review when !review.Needed => NoReview,
            DraftAction.Review or DraftAction.Approve when contributors.Contains(actor.Person) => OwnDraft,
            DraftAction.Review when review.PassedBy is not null => Reviewed,
            DraftAction.Approve when review.PassedBy == actor.Person => OwnReview,
            DraftAction.Approve when review is { Needed: true, PassedBy: null } => NotReviewed,
            _ => null,
        };
        return refusal is null ? new DraftStep(Steps[step].To, null) : new DraftStep(state, refusal);
    }

    /// <summary>What the actor may do now, in the order of the life of a draft.</summary>
    public static IReadOnlyList<DraftAction> Can(
        DraftState state, DraftActor actor, IReadOnlyCollection<string> contributors, bool trial = false, ReviewOfDraft review = default) =>
        [.. Enum.GetValues<DraftAction>().Where(a => Decide(state, a, actor, contributors, trial, review).Refusal is null)];

    /// <summary>True for what planners and approvers may do: ask that a public week be taken back, or leave it after all. Neither changes anything for the public.</summary>
    public static bool IsForBoth(DraftAction action) => action is DraftAction.Withdraw or DraftAction.Keep;

    /// <summary>True for actions that make the person a contributor, who may not approve.</summary>
    public static bool Contributes(DraftAction action) => action is DraftAction.Stop or DraftAction.Retry or DraftAction.Edit or DraftAction.Submit;
}

/// <summary>The answer to a wanted action.</summary>
/// <param name="State">The state afterwards; unchanged when refused.</param>
/// <param name="Refusal">Code of the refusal, or null when the action is allowed.</param>
internal readonly record struct DraftStep(DraftState State, string? Refusal);
