namespace Inspection.Functions.Storage;

/// <summary>
/// Entries in ordinal order of their ids, in one array: eight bytes an entry, found by halving. Immutable; a changed one copies the array, which for
/// hundreds of thousands of entries takes a millisecond, and shares the entries themselves.
/// </summary>
internal sealed class SortedEntries<T>
    where T : class
{
    public static readonly SortedEntries<T> Empty = new([]);

    private static readonly Comparer<Entry<T>> ById = Comparer<Entry<T>>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    private readonly Entry<T>[] _entries;

    private SortedEntries(Entry<T>[] entries) => _entries = entries;

    public int Count => _entries.Length;

    public IReadOnlyList<Entry<T>> Values => _entries;

    public IEnumerable<string> Keys => _entries.Select(entry => entry.Id);

    /// <param name="entries">Each id once, in any order; those that are in order already are not sorted again.</param>
    public static SortedEntries<T> Of(Entry<T>[] entries)
    {
        for (var place = 1; place < entries.Length; place++)
        {
            if (string.CompareOrdinal(entries[place - 1].Id, entries[place].Id) > 0)
            {
                Array.Sort(entries, ById);
                break;
            }
        }

        return entries.Length == 0 ? Empty : new(entries);
    }

    public Entry<T>? Find(string id) => PlaceOf(id) is >= 0 and var place ? _entries[place] : null;

    /// <summary>Those whose ids begin so.</summary>
    public ArraySegment<Entry<T>> StartingWith(string prefix)
    {
        var place = PlaceOf(prefix);
        var first = place >= 0 ? place : ~place;
        var end = first;
        while (end < _entries.Length && _entries[end].Id.StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return new(_entries, first, end - first);
    }

    /// <summary>What has changed since: ids with the entry before and the entry now, null where there is none. Entries of one id and one version are the same.</summary>
    public IEnumerable<(Entry<T>? Before, Entry<T>? Now)> ChangedSince(SortedEntries<T> before)
    {
        var (old, now) = (0, 0);
        while (old < before._entries.Length || now < _entries.Length)
        {
            var one = old < before._entries.Length ? before._entries[old] : null;
            var other = now < _entries.Length ? _entries[now] : null;
            if (ReferenceEquals(one, other))
            {
                (old, now) = (old + 1, now + 1);
                continue;
            }

            var order = one is null ? 1 : other is null ? -1 : string.CompareOrdinal(one.Id, other.Id);
            old += order <= 0 ? 1 : 0;
            now += order >= 0 ? 1 : 0;
            if (order != 0 || one!.Version != other!.Version)
            {
                yield return (order <= 0 ? one : null, order >= 0 ? other : null);
            }
        }
    }

    /// <summary>The entries after some changes.</summary>
    /// <param name="changes">By id: the entry as it is now, or null where there is none any more.</param>
    public SortedEntries<T> With(IReadOnlyDictionary<string, Entry<T>?> changes)
    {
        var sorted = changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => (change.Key, change.Value, Place: PlaceOf(change.Key))).ToList();
        var count = _entries.Length + sorted.Sum(change => (change.Place < 0 ? 0 : -1) + (change.Value is null ? 0 : 1));
        var entries = new Entry<T>[count];
        var (from, to) = (0, 0);
        foreach (var (_, value, place) in sorted)
        {
            var same = (place < 0 ? ~place : place) - from;
            Array.Copy(_entries, from, entries, to, same);
            (from, to) = (from + same + (place < 0 ? 0 : 1), to + same);
            if (value is not null)
            {
                entries[to++] = value;
            }
        }

        Array.Copy(_entries, from, entries, to, _entries.Length - from);
        return count == 0 ? Empty : new(entries);
    }

    /// <summary>Where an id is; where there is none, the complement of where it would be.</summary>
    private int PlaceOf(string id)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
