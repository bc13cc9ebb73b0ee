using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>The plans of a week that were public, the first one first.</summary>
/// <param name="Plans">Each with when the office decided on it.</param>
/// <param name="Current">Id of the draft that is public now; null before the first, and where it was taken back.</param>
internal sealed record PublicationHistory(IReadOnlyList<(string Draft, DateTimeOffset At)> Plans, string? Current)
{
    public static readonly PublicationHistory None = new([], null);

    /// <summary>Place of a draft in the order of publication; null for one that nobody has seen.</summary>
    public int? PlaceOf(string draft)
    {
        for (var place = 0; place < Plans.Count; place++)
        {
            if (Plans[place].Draft == draft)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>When the plan after this one was published; null for the last.</summary>
    public DateTimeOffset? ReplacedAt(string draft) => PlaceOf(draft) + 1 is { } next && next < Plans.Count ? Plans[next].At : null;
}

/// <summary>Reads which plans of a week were public: the week's head, and its drafts where something in the week has changed since this process last looked.</summary>
internal sealed class PublicationLog(TableClient table)
{
    private readonly RecentValues _cache = new(200_000);

    public async Task<PublicationHistory> OfAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(jurisdiction, week.ToString());
        var head = await table.GetHeadAsync(partition, cancellationToken);
        if (_cache.Find<Known>(partition.Value) is { } known && known.Seq == head.Seq)
        {
            return known.History;
        }

        var drafts = (await new PartitionReader(table, partition).DraftsAsync(cancellationToken)).Select(stored => stored.Draft).ToList();
        // A week that was taken back has had plans, and points to none.
        var current = head.Text(PublishedHead.Draft);
        var history = new PublicationHistory(
            [
                .. drafts.Where(draft => draft.PublishedAt is not null && (draft.State is DraftState.Published || draft.Id == current))
                    .OrderBy(draft => draft.PublishedAt).ThenBy(draft => draft.Id, StringComparer.Ordinal).Select(draft => (draft.Id, draft.PublishedAt!.Value)),
            ],
            drafts.Exists(draft => draft.Id == current && draft.Withdrawal is null) ? current : null);
        _cache.Keep(partition.Value, new Known(head.Seq, history), history.Plans.Count + 1);
        return history;
    }

    private sealed record Known(long Seq, PublicationHistory History);
}
