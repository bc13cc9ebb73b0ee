using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Disputes;

/// <summary>What a caller may do with a dispute now.</summary>
internal enum DisputeAction
{
    State,
    Decide,
    Withdraw,
}

/// <summary>How a dispute is settled. Pure.</summary>
internal static class DisputeRules
{
    public const int MaxParties = 6;
    public const int MaxStatements = 12;

    /// <summary>A clerk follows what the own department is a side of, and every decision; the office and the auditor see all.</summary>
    public static bool Sees(Dispute dispute, Caller caller) => !caller.IsOnlyClerk || IsSide(dispute, caller) || dispute.State == DisputeState.Decided;

    /// <summary>Statements are between the sides and the office; who is neither sees what was decided.</summary>
    public static bool SeesStatements(Dispute dispute, Caller caller) => !caller.IsOnlyClerk || IsSide(dispute, caller);

    /// <summary>A side does not decide: not a clerk of a department in it, not the person who raised it or spoke for a side.</summary>
    public static bool IsPartial(Dispute dispute, Caller caller) =>
        IsSide(dispute, caller) || dispute.RaisedById == caller.Person || dispute.Statements.Any(statement => statement.ById == caller.Person);

    public static IEnumerable<DisputeAction> May(Dispute dispute, Caller caller)
    {
        if (dispute.State is not DisputeState.Open)
        {
            yield break;
        }

        if (IsSide(dispute, caller) && dispute.Statements.Count < MaxStatements)
        {
            yield return DisputeAction.State;
        }

        if ((caller.Is(Role.Planner) || caller.Is(Role.Approver)) && !IsPartial(dispute, caller))
        {
            yield return DisputeAction.Decide;
        }

        if (dispute.RaisedById == caller.Person)
        {
            yield return DisputeAction.Withdraw;
        }
    }

    /// <summary>Why a decision cannot be taken as it is proposed; null where it can.</summary>
    /// <param name="last">The last decision of the same matter and town.</param>
    public static string? Objection(Dispute dispute, DisputeRuling ruling, Dispute? last) =>
        dispute.State is not DisputeState.Open ? DisputeRefusals.Settled
        : dispute.Silent.Count > 0 && ruling.Unheard is null ? DisputeRefusals.SideUnheard
        : last is null ? ruling.Supersedes is null ? null : DisputeRefusals.NothingSuperseded
        : ruling.Supersedes != last.Id ? DisputeRefusals.AlreadyDecided
        : ruling.From <= last.Ruling!.From ? DisputeRefusals.NotLater
        : null;

    private static bool IsSide(Dispute dispute, Caller caller) =>
        caller.Is(Role.Clerk) && caller.Department is { } department && dispute.Parties.Contains(department, StringComparer.Ordinal);
}
