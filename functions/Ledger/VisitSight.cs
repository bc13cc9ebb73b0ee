using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>As much of visits as somebody may know of. One with unannounced matters is known with its result; before, only the rest of it is.</summary>
internal static class VisitSight
{
    /// <summary>Null for nothing.</summary>
    public static LedgerVisit? Of(this Sight sight, LedgerVisit visit, DateOnly today)
    {
        if (sight is Sight.Everything || IsOver(visit, today) || !visit.Items.Any(item => item.Hidden))
        {
            return visit;
        }

        LedgerItem[] announced = [.. visit.Items.Where(item => !item.Hidden)];
        HashSet<string> requests = [.. announced.Select(item => item.Request)];
        return announced.Length == 0 ? null : visit with
        {
            Items = announced,
            Minutes = null,
            Found = visit.Found is null ? null : [.. visit.Found.Where(found => requests.Contains(found.Outcome.Request))],
            Rechecks = visit.Rechecks is null ? null : [.. visit.Rechecks.Where(recheck => requests.Contains(recheck.Request))],
        };
    }

    /// <summary>True where something about it is unannounced and not over.</summary>
    public static bool IsSecret(LedgerVisit visit, DateOnly today) => !IsOver(visit, today) && visit.Items.Any(item => item.Hidden);

    /// <summary>Writes down who is about to read of those visits that are secret.</summary>
    public static async Task NoteAsync(this SecretReaders readers, Caller caller, string view, IEnumerable<LedgerVisit> shown, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var week in shown.Where(visit => IsSecret(visit, today)).GroupBy(visit => visit.Week))
        {
            await readers.NoteAsync(caller, Week.Parse(week.Key, null), view, week.Select(visit => visit.Enterprise), cancellationToken);
        }
    }

    /// <summary>True once what was unannounced about it is no secret any more.</summary>
    public static bool IsOver(LedgerVisit visit, DateOnly today) =>
        visit.State is LedgerState.Posted || Secrecy.IsOver(visit.Date, today);
}

/// <summary>The ledgers as far as a reader may know of them, kept for as long as nothing changes.</summary>
internal sealed class SightedLedgers(LedgerStore store, TimeProvider time)
{
    /// <summary>What a visit takes in memory, about, where it is not the ledger's own.</summary>
    private const int EntryBytes = 60;

    private readonly RecentValues _known = new(64L << 20);

    public async Task<LedgerYear> ReadAsync(string jurisdiction, int year, Sight sight, CancellationToken cancellationToken)
    {
        LedgerYear all = await store.ReadAsync(jurisdiction, year, cancellationToken);
        if (sight is Sight.Everything)
        {
            return all;
        }

        var today = DateOnly.FromDateTime(Week.Now(time));
        string key = $"{jurisdiction}|{year}";
        if (_known.Find<Known>(key) is { } known && known.Year.Version == all.Version && known.Today == today)
        {
            return known.Year;
        }

        LedgerYear seen = all.Where(visit => sight.Of(visit, today));
        _known.Keep(key, new Known(seen, today), (long)EntryBytes * (seen.Count + 1));
        return seen;
    }

    private sealed record Known(LedgerYear Year, DateOnly Today);
}
