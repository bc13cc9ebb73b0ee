using System.Globalization;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Ledger;

/// <summary>Hands the ledger's visits to the rules, of those enterprises that the rules ask for.</summary>
internal sealed class LedgerPastVisits(LedgerStore store) : IPastVisits
{
    public async Task<PastVisits> ReadAsync(string jurisdiction, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var years = await Task.WhenAll(Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => store.ReadAsync(jurisdiction, year, cancellationToken)));
        return new PastVisits(
            string.Join('|', years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Year}.{year.Version}"))),
            enterprise => years.SelectMany(year => year.VisitsTo(enterprise)).Select(Of));
    }

    /// <summary>A visit in the rules' words.</summary>
    internal static PastVisit Of(LedgerVisit visit)
    {
        var results = visit.Outcome?.Results.ToDictionary(result => result.Request, result => result.Result, StringComparer.Ordinal);
        return new PastVisit(
            visit.Enterprise,
            visit.Date,
            [.. visit.Items.Select(item => new PastItem(item.Request, item.Department, item.Matter, item.Level, item.Counts, FindingOf(item.Request)))],
            visit.Officers,
            visit.State is LedgerState.Posted ? PastVisitState.Posted : PastVisitState.Reserved);

        bool? FindingOf(string request) => results is not null && results.TryGetValue(request, out var result) ? result is not ItemResult.Pass : null;
    }
}
