namespace Inspection.Functions.Ledger;

/// <summary>What is recorded about the matters of a visit, whether it is closed or not.</summary>
internal static class ItemRecords
{
    /// <summary>What was found about an item; null where nothing is recorded yet.</summary>
    public static ItemResult? ResultOf(this LedgerVisit visit, LedgerItem item) =>
        OutcomeOf(visit, item)?.Result ?? FoundOf(visit, item)?.Outcome.Result;

    /// <summary>When that reached the office; null where nothing is recorded yet. What an officer has sent counts from then, not from the closing of the visit.</summary>
    public static DateTimeOffset? RecordedAt(this LedgerVisit visit, LedgerItem item) =>
        FoundOf(visit, item)?.Recorded ?? (OutcomeOf(visit, item) is null ? null : visit.Outcome!.At);

    private static FoundItem? FoundOf(LedgerVisit visit, LedgerItem item)
    {
        for (int n = 0; n < visit.Found?.Count; n++)
        {
            if (visit.Found[n].Outcome.Request == item.Request)
            {
                return visit.Found[n];
            }
        }

        return null;
    }

    private static ItemOutcome? OutcomeOf(LedgerVisit visit, LedgerItem item)
    {
        for (int n = 0; n < visit.Outcome?.Results.Count; n++)
        {
            if (visit.Outcome.Results[n].Request == item.Request)
            {
                return visit.Outcome.Results[n];
            }
        }

        return null;
    }
}
