using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Leads;

/// <summary>Who may see a lead, and do what with it. Pure.</summary>
internal static class LeadAccess
{
    /// <summary>A clerk sees what the own department handles; the office and the auditor see all, without identities.</summary>
    public static bool Sees(Lead lead, Caller caller) => !caller.IsOnlyClerk || IsClerkOf(lead, caller);

    /// <summary>Before a lead is assigned the office triages it; after, it is the department's. Nobody else needs to know who told it.</summary>
    public static bool MayKnowAuthor(Lead lead, Caller caller) => lead.Department is null ? caller.Is(Role.Planner) : IsClerkOf(lead, caller);

    public static IEnumerable<LeadAction> May(Lead lead, Caller caller)
    {
        var (office, clerk) = (caller.Is(Role.Planner), IsClerkOf(lead, caller));
        if (office && lead.State is LeadState.Received or LeadState.Assigned)
        {
            yield return LeadAction.Assign;
        }

        if (clerk && lead.State is LeadState.Assigned)
        {
            yield return LeadAction.HandBack;
        }

        if (clerk && lead.State is LeadState.Assigned or LeadState.Requested)
        {
            yield return LeadAction.Answer;
            yield return LeadAction.Request;
        }

        if (lead.IsOpen && (clerk || (office && lead.State is LeadState.Received)))
        {
            yield return LeadAction.Close;
        }

        if (lead.HasIdentity && MayKnowAuthor(lead, caller))
        {
            yield return LeadAction.Identity;
        }
    }

    private static bool IsClerkOf(Lead lead, Caller caller) => caller.Is(Role.Clerk) && caller.Department is not null && lead.Department == caller.Department;
}
