using Inspection.Functions.Storage;

namespace Inspection.Functions.Drafts;

/// <summary>What changes of a draft owe to the world outside its rows.</summary>
internal static class DraftFacts
{
    /// <summary>A queue message that tells the solver of a queued draft.</summary>
    public const string NudgeSolve = "nudge-solve";

    /// <summary>The public calendar of a draft that is to be published.</summary>
    public const string Publish = "publish";

    /// <summary>What a withdrawn plan still has ahead.</summary>
    public const string Withdraw = "withdraw";

    public static Fact Nudge(string jurisdiction, Draft draft) => new(NudgeSolve, draft.Id, $"{jurisdiction}|{draft.Week}");

    public static Fact PublishOf(Draft draft) => new(Publish, draft.Id);

    public static Fact WithdrawOf(Draft draft) => new(Withdraw, draft.Id);
}
