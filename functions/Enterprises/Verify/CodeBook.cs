using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>
/// Whose visit a code names. Codes are kept nowhere: those of all visits around now are worked out from the ledger, once for each state of it, so that a code
/// nobody has costs as much to look up as one of an unannounced visit.
/// </summary>
internal sealed class CodeBook(LedgerStore ledgers, VisitCodes codes, TimeProvider time)
{
    /// <summary>Weeks after its own in which a code is still known.</summary>
    public const int WeeksKnown = 8;

    private readonly RecentValues _cache = new(2_000_000);

    /// <summary>The enterprise and week of a code, whether or not anything of that visit is announced; null for a code of none.</summary>
    public async Task<(Week Week, string Enterprise)?> FindAsync(string jurisdiction, string code, CancellationToken cancellationToken)
    {
        var now = Week.Current(time);
        var (first, last) = (now.Add(-WeeksKnown), now.Add(Week.Ahead + 1));
        var years = await Task.WhenAll(Enumerable.Range(first.Monday.Year, last.Sunday.Year - first.Monday.Year + 1).Select(year => ledgers.ReadAsync(jurisdiction, year, cancellationToken)));
        var state = string.Join(' ', years.Select(year => $"{year.Year}.{year.Version}").Append(now.ToString()));
        if (_cache.Find<Pages>(jurisdiction) is not { } known || known.State != state)
        {
            var weeks = Enumerable.Range(-WeeksKnown, WeeksKnown + Week.Ahead + 2).Select(now.Add).ToDictionary(week => week.ToString(), StringComparer.Ordinal);
            var visits = years.SelectMany(year => weeks.Keys.SelectMany(year.ClaimsOf)).Select(claim => (claim.Value.Week, claim.Value.Enterprise)).Distinct();
            known = new Pages(state, visits.GroupBy(visit => codes.Of(jurisdiction, visit.Week, visit.Enterprise), StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => (weeks[same.First().Week], same.First().Enterprise), StringComparer.Ordinal));
            _cache.Keep(jurisdiction, known, known.Visits.Count + 1);
        }

        return known.Visits.TryGetValue(code, out var visit) ? visit : null;
    }

    private sealed record Pages(string State, IReadOnlyDictionary<string, (Week Week, string Enterprise)> Visits);
}
