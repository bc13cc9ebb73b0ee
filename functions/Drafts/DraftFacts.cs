using System.Globalization;
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

    /// <summary>A queue message that comes when a publication is due.</summary>
    public const string NudgeDue = "nudge-due";

    public static Fact NudgeDueOf(Draft draft) => new(NudgeDue, draft.Id, draft.Due!.At.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The time that <see cref="NudgeDueOf"/> names.</summary>
    public static DateTimeOffset TimeOf(OutboxFact fact) => DateTimeOffset.ParseExact(fact.Fact.Data, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static Fact Nudge(string jurisdiction, Draft draft) => new(NudgeSolve, draft.Id, $"{jurisdiction}|{draft.Week}");

    public static Fact PublishOf(Draft draft) => new(Publish, draft.Id);

    public static Fact WithdrawOf(Draft draft) => new(Withdraw, draft.Id);
}
