namespace Inspection.Functions.Ledger;

/// <summary>What is recorded about the matters of a visit, whether it is closed or not.</summary>
internal static class ItemRecords
{
    /// <summary>What was found about an item; null where nothing is recorded yet.</summary>
    public static ItemResult? ResultOf(this LedgerVisit visit, LedgerItem item) =>
        visit.Outcome?.Results.FirstOrDefault(result => result.Request == item.Request)?.Result ?? FoundOf(visit, item)?.Outcome.Result;

    /// <summary>When that reached the office; null where nothing is recorded yet. What an officer has sent counts from then, not from the closing of the visit.</summary>
    public static DateTimeOffset? RecordedAt(this LedgerVisit visit, LedgerItem item) =>
        FoundOf(visit, item)?.Recorded ?? (visit.Outcome is { } outcome && outcome.Results.Any(result => result.Request == item.Request) ? outcome.At : null);

    private static FoundItem? FoundOf(LedgerVisit visit, LedgerItem item) => visit.Found?.FirstOrDefault(found => found.Outcome.Request == item.Request);
}
