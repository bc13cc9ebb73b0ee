using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>All visits of a jurisdiction in one year as they stood after one change. Immutable.</summary>
internal sealed class LedgerYear
{
    private readonly Dictionary<string, Entry<LedgerVisit>[]> claims;
    private readonly Dictionary<string, Entry<LedgerVisit>[]> weeks;
    private readonly Dictionary<string, IReadOnlyList<LedgerVisit>> standing;
    private readonly Lazy<IReadOnlyList<PastVisit>> forRules;

    public LedgerYear(int year, Collection<LedgerVisit> visits)
    {
        Year = year;
        Version = visits.Version;
        claims = visits.Entries.Values.GroupBy(entry => entry.Value.Enterprise, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        weeks = visits.Entries.Values.GroupBy(entry => entry.Value.Week, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        standing = claims.Select(pair => (pair.Key, Visits: StandingVisits.Of(pair.Value))).Where(pair => pair.Visits.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Visits, StringComparer.Ordinal);
        forRules = new(() => [.. standing.Values.SelectMany(visits => visits).Select(LedgerPastVisits.Of)]);
    }

    public int Year { get; }

    /// <summary>Number of the last change; the same number is the same content.</summary>
    public long Version { get; }

    /// <summary>The visits that stand, in the rules' words.</summary>
    public IReadOnlyList<PastVisit> ForRules => forRules.Value;

    /// <summary>Credit codes of the enterprises that have a visit that stands.</summary>
    public IReadOnlyCollection<string> Enterprises => standing.Keys;

    /// <summary>The visits to an enterprise that stand, in time order.</summary>
    public IReadOnlyList<LedgerVisit> VisitsTo(string enterprise) => standing.GetValueOrDefault(enterprise, []);

    /// <summary>Everything the ledger holds of an enterprise, what was released too.</summary>
    public IReadOnlyList<Entry<LedgerVisit>> ClaimsOn(string enterprise) => claims.GetValueOrDefault(enterprise, []);

    /// <summary>Everything the ledger holds of a week.</summary>
    public IReadOnlyList<Entry<LedgerVisit>> ClaimsOf(string week) => weeks.GetValueOrDefault(week, []);

    /// <summary>One cap of an enterprise.</summary>
    public CapBudget Budget(string enterprise, CapScope scope, string key, CapLimits limits) => CapBudget.Of(scope, key, VisitsTo(enterprise), limits);
}
