using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>What a metric is worked out from: the visits of one scope in one period, as the ledger has them, and the rules.</summary>
/// <param name="Scope">Whose visits they are.</param>
/// <param name="Visits">Visits of the scope that stand, whose day lies in the period.</param>
/// <param name="CapUses">How much of annual caps the scope's visits have used from the first of January of the period's last day until that day.</param>
/// <param name="Today">The day of the reading.</param>
/// <param name="Values">The rules that the formulas name.</param>
internal sealed record MetricFacts(MetricScope Scope, IReadOnlyList<LedgerVisit> Visits, CapUses CapUses, DateOnly Today, MetricValues Values)
{
    private IReadOnlyList<LedgerVisit>? carriedOut;
    private IReadOnlyList<LedgerVisit>? due;

    /// <summary>Visits that were made. No formula but those of open outcomes looks at any other, so that what is still ahead shows in no figure.</summary>
    public IReadOnlyList<LedgerVisit> CarriedOut => carriedOut ??= [.. Visits.Where(visit => visit.State is LedgerState.Posted)];

    /// <summary>Visits whose day is over.</summary>
    public IReadOnlyList<LedgerVisit> Due => due ??= [.. Visits.Where(visit => visit.Date < Today)];

    /// <summary>What was done on <see cref="CarriedOut"/>, as far as the scope looks at it.</summary>
    public IEnumerable<(LedgerVisit Visit, LedgerItem Item)> ItemsCarriedOut()
    {
        foreach (var visit in CarriedOut)
        {
            for (int n = 0; n < visit.Items.Count; n++)
            {
                if (Scope.IsOwn(visit.Items[n]))
                {
                    yield return (visit, visit.Items[n]);
                }
            }
        }
    }

    /// <summary>Departments that took part in a visit, each once.</summary>
    public static int DepartmentsOf(LedgerVisit visit)
    {
        // Of the few items of a visit, for hundreds of thousands of visits: a set would cost more than looking back.
        int found = 0;
        for (int n = 0; n < visit.Items.Count; n++)
        {
            int first = 0;
            while (visit.Items[first].Department != visit.Items[n].Department)
            {
                first++;
            }

            found += first == n ? 1 : 0;
        }

        return found;
    }
}

/// <summary>The values of rules that formulas name, as they are in force on the period's last day.</summary>
/// <param name="OutcomeDays">Days after a visit within which its outcome is recorded.</param>
/// <param name="SubmissionDays">Days before a week's Monday by which what can be planned is asked for.</param>
/// <param name="JointRateGoal">Least percentage of joint visits.</param>
/// <param name="DepartmentCap">Visits that a department may make at an enterprise in a year; null where there is no cap.</param>
internal sealed record MetricValues(int OutcomeDays, int SubmissionDays, int JointRateGoal, int? DepartmentCap);
