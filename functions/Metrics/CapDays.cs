using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>How much of annual caps was used from the first of January until a day.</summary>
/// <param name="Visits">Visits carried out that count, once for each department.</param>
/// <param name="Pairs">Enterprises and departments with any.</param>
internal readonly record struct CapUses(int Visits, int Pairs);

/// <summary>The days of a year on which visits of a scope used caps, so that any day's sums are looked up instead of counted.</summary>
internal sealed class CapDays
{
    private readonly int[] uses;
    private readonly int[] firsts;

    private CapDays(int[] uses, int[] firsts) => (this.uses, this.firsts) = (uses, firsts);

    /// <param name="byDay">Visits of one year, by day.</param>
    public static CapDays Of(MetricScope scope, IEnumerable<LedgerVisit> byDay)
    {
        var (uses, firsts) = (new List<int>(), new List<int>());
        var pairs = new HashSet<(string Enterprise, string Department)>();
        foreach (var visit in byDay.Where(visit => visit.State is LedgerState.Posted))
        {
            foreach (string department in scope.ItemsOf(visit).Where(item => item.Counts).Select(item => item.Department).Distinct(StringComparer.Ordinal))
            {
                uses.Add(visit.Date.DayNumber);
                if (pairs.Add((visit.Enterprise, department)))
                {
                    firsts.Add(visit.Date.DayNumber);
                }
            }
        }

        return new CapDays([.. uses], [.. firsts]);
    }

    public CapUses Until(DateOnly day) => new(CountUntil(uses, day.DayNumber), CountUntil(firsts, day.DayNumber));

    private static int CountUntil(int[] days, int day)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = days[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
