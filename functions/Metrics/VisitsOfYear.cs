using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>The visits of one ledger year that stand, by day; kept, and brought up to date where enterprises have changed since.</summary>
internal sealed class VisitsOfYear
{
    private readonly Dictionary<string, IReadOnlyList<LedgerVisit>> byEnterprise;

    private VisitsOfYear(long version, Dictionary<string, IReadOnlyList<LedgerVisit>> byEnterprise)
    {
        Version = version;
        this.byEnterprise = byEnterprise;
        ByDay = [.. byEnterprise.Values.SelectMany(visits => visits).OrderBy(visit => visit.Date).ThenBy(visit => visit.Enterprise, StringComparer.Ordinal).ThenBy(visit => visit.Session, StringComparer.Ordinal)];
    }

    /// <summary>Of the ledger.</summary>
    public long Version { get; }

    public IReadOnlyList<LedgerVisit> ByDay { get; }

    public static VisitsOfYear Of(LedgerYear year) => new(year.Version, year.Standing.ToDictionary(entry => entry.Enterprise, entry => entry.Visits, StringComparer.Ordinal));

    /// <summary>The visits of a later state of the same ledger.</summary>
    public VisitsOfYear With(LedgerYear later)
    {
        if (later.Version <= Version)
        {
            return this;
        }

        var next = new Dictionary<string, IReadOnlyList<LedgerVisit>>(byEnterprise, StringComparer.Ordinal);
        foreach (var (enterprise, visits) in later.StandingSince(Version))
        {
            next[enterprise] = visits;
        }

        return new(later.Version, next);
    }
}
