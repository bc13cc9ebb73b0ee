using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>The visits to one enterprise that stand, out of all claims to them.</summary>
internal static class StandingVisits
{
    /// <summary>
    /// Visits carried out, each once, and for each week the one that is planned. Where two plans of a week hold one at the moment in which the second
    /// takes the place of the first, it is one visit, for whatever either of them is for. In time order.
    /// </summary>
    public static IReadOnlyList<LedgerVisit> Of(IEnumerable<Entry<LedgerVisit>> claims)
    {
        // Most enterprises have one claim a year.
        if (claims is IReadOnlyList<Entry<LedgerVisit>> { Count: <= 1 } few)
        {
            return [.. few.Where(claim => claim.Value.IsLive).Select(claim => claim.Value)];
        }

        var standing = new List<LedgerVisit>();
        foreach (var week in claims.Where(claim => claim.Value.IsLive).OrderByDescending(claim => claim.Version).GroupBy(claim => claim.Value.Week))
        {
            var posted = week.Where(claim => claim.Value.State is LedgerState.Posted).DistinctBy(claim => claim.Value.Session).Select(claim => claim.Value).ToList();
            standing.AddRange(posted);
            var ahead = week.Select(claim => claim.Value).Where(visit => visit.State is LedgerState.Reserved && posted.All(done => done.Session != visit.Session)).ToList();
            if (ahead.Count > 0)
            {
                standing.Add(ahead[0] with { Items = [.. ahead.SelectMany(visit => visit.Items).DistinctBy(item => item.Request)] });
            }
        }

        return [.. standing.OrderBy(visit => visit.Date).ThenBy(visit => visit.Week, StringComparer.Ordinal).ThenBy(visit => visit.Session, StringComparer.Ordinal)];
    }
}
