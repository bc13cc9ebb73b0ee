using System.Collections.Immutable;
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
/// The entries of a collection in the order of one sort. Immutable; the index of the next version shares what is the same with it, so that
/// one edit among hundreds of thousands sorts nothing anew.
/// </summary>
/// <param name="Source">The collection that it is the index of.</param>
/// <param name="Places">In ascending order.</param>
internal sealed record RegisterIndex<T>(Collection<T> Source, ImmutableSortedSet<Place<T>> Places)
    where T : class
{
    public static RegisterIndex<T> Of(Collection<T> collection, Func<T, string> key) =>
        new(collection, [.. collection.Entries.Values.Select(entry => new Place<T>(key(entry.Value), entry))]);

    /// <summary>The index of a newer version.</summary>
    public RegisterIndex<T> With(Collection<T> newer, Func<T, string> key)
    {
        var places = Places.ToBuilder();
        foreach (var entry in newer.Entries.Values.Where(entry => entry.Version > Source.Version))
        {
            if (Source.Find(entry.Id) is { } before)
            {
                places.Remove(new Place<T>(key(before.Value), before));
            }

            places.Add(new Place<T>(key(entry.Value), entry));
        }

        // Entries are put away, not removed; where some are gone after all, nothing tells which.
        return places.Count == newer.Count ? new(newer, places.ToImmutable()) : Of(newer, key);
    }
}
