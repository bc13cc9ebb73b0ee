using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The place of an entry in a sorted list: the text that it is sorted by, then its id.</summary>
internal readonly record struct Place<T>(string Key, Entry<T> Entry) : IComparable<Place<T>>
    where T : class
{
    public int CompareTo(Place<T> other) => CompareTo(other.Key, other.Entry.Id);

    public int CompareTo(string key, string id)
    {
        var order = string.CompareOrdinal(Key, key);
        return order != 0 ? order : string.CompareOrdinal(Entry.Id, id);
    }
}

/// <summary>
/// The entries of a collection in the order of one sort. The index of the next version is merged from it and the few entries that have
/// changed, so that one edit among hundreds of thousands sorts nothing anew.
/// </summary>
/// <param name="Source">The collection that it is the index of.</param>
/// <param name="Places">In ascending order; never changed.</param>
internal sealed record RegisterIndex<T>(Collection<T> Source, Place<T>[] Places)
    where T : class
{
    public static RegisterIndex<T> Of(Collection<T> collection, Func<T, string> key) => new(collection, Sorted(collection.Entries.Values, key));

    /// <summary>The index of a newer version.</summary>
    public RegisterIndex<T> With(Collection<T> newer, Func<T, string> key)
    {
        var changed = Sorted(newer.Entries.Values.Where(entry => entry.Version > Source.Version), key);
        var ids = changed.Select(place => place.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var merged = new List<Place<T>>(newer.Count);
        var next = 0;
        foreach (var place in Places.Where(place => !ids.Contains(place.Entry.Id)))
        {
            for (; next < changed.Length && changed[next].CompareTo(place) < 0; next++)
            {
                merged.Add(changed[next]);
            }

            merged.Add(place);
        }

        merged.AddRange(changed.AsSpan(next));

        // Entries are put away, not removed; where some are gone after all, nothing tells which.
        return merged.Count == newer.Count ? new(newer, [.. merged]) : Of(newer, key);
    }

    /// <summary>What is in order already, as by the id, is not sorted again.</summary>
    private static Place<T>[] Sorted(IEnumerable<Entry<T>> entries, Func<T, string> key)
    {
        Place<T>[] places = [.. entries.Select(entry => new Place<T>(key(entry.Value), entry))];
        for (var place = 1; place < places.Length; place++)
        {
            if (places[place - 1].CompareTo(places[place]) > 0)
            {
                Array.Sort(places);
                break;
            }
        }

        return places;
    }
}
