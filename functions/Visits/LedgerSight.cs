using Inspection.Functions.Identity;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>
/// What of the ledger a caller may see. The office and the auditor see all of it, the auditor's being without what is unannounced (<see cref="VisitSight"/>). A clerk sees what concerns the own department; of the others' visits only those
/// that are announced or over, and only in sums, so that no cap meter gives an unannounced visit away.
/// </summary>
/// <param name="Department">The clerk's department; null for one who sees all.</param>
internal sealed record LedgerSight(string? Department)
{
    public static LedgerSight Of(Caller caller) => new(caller.IsOnlyClerk ? caller.Department : null);

    /// <summary>The visits of which the caller may know.</summary>
    public IReadOnlyList<LedgerVisit> Of(IReadOnlyList<LedgerVisit> visits) => Department is null
        ? visits
        : [.. visits.Select(visit => visit with { Items = [.. visit.Items.Where(item => Knows(visit, item))] }).Where(visit => visit.Items.Count > 0)];

    /// <summary>As much of a department's visits as the caller may know of.</summary>
    public Taken Of(OverviewShare share) => Department is null || Department == share.Department ? share.All : share.Known;

    /// <summary>Whether the visits behind a budget are named to the caller.</summary>
    public bool Names(CapBudget budget) => Department is null || budget.Visits.All(visit => visit.Items.All(item => item.Department == Department));

    /// <summary>Whether a budget of an enterprise is shown to the caller.</summary>
    public bool Shows(CapBudget budget) => Department is null || budget.Scope switch
    {
        CapScope.Department => budget.Key == Department,
        CapScope.Matter => budget.Visits.Any(visit => visit.Items.Any(item => item.Matter == budget.Key && item.Department == Department)),
        _ => true,
    };

    private bool Knows(LedgerVisit visit, LedgerItem item) => visit.State is LedgerState.Posted || !item.Hidden || item.Department == Department;
}
