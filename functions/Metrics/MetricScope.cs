using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>Whose visits a figure is about.</summary>
/// <param name="Department">Id of a department that takes part; null for all.</param>
/// <param name="Town">Where the enterprise is; null for all.</param>
internal sealed record MetricScope(string? Department, string? Town)
{
    public static readonly MetricScope All = new(null, null);

    public bool Takes(LedgerVisit visit) => (Town is null || visit.Town == Town) && (Department is null || visit.Items.Any(item => item.Department == Department));

    /// <summary>What of a visit the figure is about: a department's figures look at its own items only.</summary>
    public IEnumerable<LedgerItem> ItemsOf(LedgerVisit visit) => Department is null ? visit.Items : visit.Items.Where(IsOwn);

    /// <summary>Whether something holds of one of <see cref="ItemsOf"/>: asked of hundreds of thousands of visits, so that it makes nothing for each.</summary>
    public bool Any(LedgerVisit visit, Func<LedgerVisit, LedgerItem, bool> holds)
    {
        for (int n = 0; n < visit.Items.Count; n++)
        {
            if (IsOwn(visit.Items[n]) && holds(visit, visit.Items[n]))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOwn(LedgerItem item) => Department is null || item.Department == Department;
}
