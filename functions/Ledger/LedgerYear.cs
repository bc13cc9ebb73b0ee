using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>
/// All visits of a jurisdiction in one year as they stood after one change. Immutable, and made in no time: ids begin with the enterprise, so the claims on
/// one lie together, and nothing has to be worked out anew for the others when one visit of hundreds of thousands has changed.
/// </summary>
internal sealed class LedgerYear(int year, Collection<LedgerVisit> visits)
{
    public int Year => year;

    /// <summary>Number of the last change; the same number is the same content.</summary>
    public long Version => visits.Version;

    /// <summary>Everything it holds, what was released too.</summary>
    public int Count => visits.Count;

    /// <summary>For each enterprise of which the ledger holds anything, by credit code: the visits that stand, in time order.</summary>
    public IEnumerable<(string Enterprise, IReadOnlyList<LedgerVisit> Visits)> Standing => StandingSince(-1);

    /// <summary>The same of those enterprises of which something has changed after a version.</summary>
    public IEnumerable<(string Enterprise, IReadOnlyList<LedgerVisit> Visits)> StandingSince(long version)
    {
        var all = visits.Entries.Values;
        for (int first = 0, end; first < all.Count; first = end)
        {
            string enterprise = all[first].Value.Enterprise;
            bool changed = false;
            for (end = first; end < all.Count && all[end].Value.Enterprise == enterprise; end++)
            {
                changed |= all[end].Version > version;
            }

            if (changed)
            {
                yield return (enterprise, VisitsTo(enterprise));
            }
        }
    }

    /// <summary>The visits to an enterprise that stand, in time order.</summary>
    public IReadOnlyList<LedgerVisit> VisitsTo(string enterprise) => StandingVisits.Of(ClaimsOn(enterprise));

    /// <summary>Everything the ledger holds of an enterprise, what was released too.</summary>
    public IReadOnlyList<Entry<LedgerVisit>> ClaimsOn(string enterprise) => visits.Entries.StartingWith(LedgerVisit.PrefixOf(enterprise));

    /// <summary>Everything the ledger holds of a week.</summary>
    public IEnumerable<Entry<LedgerVisit>> ClaimsOf(string week) => visits.Entries.Values.Where(entry => entry.Value.Week == week);

    /// <summary>What was cancelled, which is more than having given way to a later plan of the week.</summary>
    public IEnumerable<LedgerVisit> Cancelled => visits.Entries.Values.Select(entry => entry.Value).Where(visit => visit is { State: LedgerState.Released, Outcome.Reason: not null });

    /// <summary>The same year with less in it.</summary>
    /// <param name="known">What of a visit is left; null for nothing.</param>
    public LedgerYear Where(Func<LedgerVisit, LedgerVisit?> known) => new(year, Collection<LedgerVisit>.Of(Version,
        visits.Entries.Values.Select(entry => known(entry.Value) is not { } left ? null : ReferenceEquals(left, entry.Value) ? entry : entry with { Value = left }).OfType<Entry<LedgerVisit>>()));

    /// <summary>One cap of an enterprise.</summary>
    public CapBudget Budget(string enterprise, CapScope scope, string key, CapLimits limits) => CapBudget.Of(scope, key, VisitsTo(enterprise), limits);
}
