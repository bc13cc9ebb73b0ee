using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>
/// Hands the ledger's visits to the rules, of those enterprises that the rules ask for. A year that has long been over takes no more visits and no more outcomes,
/// so its head is not read with each page but once an hour.
/// </summary>
internal sealed class LedgerPastVisits(LedgerStore store, TimeProvider time) : IPastVisits
{
    /// <summary>Days after the end of a year until nothing more is written: outcomes may be late by a month, and what follows from them has been done soon after.</summary>
    public const int ClosedAfterDays = 60;

    /// <summary>What a visit takes in memory, about.</summary>
    private const int VisitBytes = 600;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly RecentValues _closed = new(256L << 20);

    public async Task<PastVisits> ReadAsync(string jurisdiction, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var years = await Task.WhenAll(Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => YearAsync(jurisdiction, year, cancellationToken)));
        return new PastVisits(
            string.Join('|', years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Year}.{year.Version}"))),
            enterprise => years.SelectMany(year => year.VisitsTo(enterprise)).Select(Of));
    }

    /// <summary>True for a year in whose ledger nothing changes any more.</summary>
    public static bool IsClosed(int year, DateOnly today) => today > new DateOnly(year, 12, 31).AddDays(ClosedAfterDays);

    private async Task<LedgerYear> YearAsync(string jurisdiction, int year, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        string name = string.Create(CultureInfo.InvariantCulture, $"{jurisdiction}|{year}");
        bool closed = IsClosed(year, DateOnly.FromDateTime(Week.Now(time)));
        if (closed && _closed.Find<ClosedYear>(name) is { } known && now - known.ReadAt < Kept)
        {
            return known.Year;
        }

        var read = await store.ReadAsync(jurisdiction, year, cancellationToken);
        if (closed)
        {
            _closed.Keep(name, new ClosedYear(read, now), VisitBytes * (read.Count + 1L));
        }

        return read;
    }

    /// <summary>A visit in the rules' words.</summary>
    internal static PastVisit Of(LedgerVisit visit)
    {
        var results = visit.Outcome?.Results.ToDictionary(result => result.Request, result => result.Result, StringComparer.Ordinal);
        return new PastVisit(
            visit.Enterprise,
            visit.Date,
            [.. visit.Items.Select(item => new PastItem(item.Request, item.Department, item.Matter, item.Level, item.Counts, FindingOf(item.Request)) { Hidden = item.Hidden })],
            visit.Officers,
            visit.State is LedgerState.Posted ? PastVisitState.Posted : PastVisitState.Reserved);

        bool? FindingOf(string request) => results is not null && results.TryGetValue(request, out var result) ? result is not ItemResult.Pass : null;
    }

    private sealed record ClosedYear(LedgerYear Year, DateTimeOffset ReadAt);
}
