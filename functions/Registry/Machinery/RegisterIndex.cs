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
/// The entries of a collection in the order of one sort. The index of the next version is the one before but for the few entries that have
/// changed, so that one edit among hundreds of thousands sorts nothing anew.
/// </summary>
/// <param name="Source">The collection that it is the index of.</param>
/// <param name="Places">In ascending order; never changed.</param>
internal sealed record RegisterIndex<T>(Collection<T> Source, Place<T>[] Places)
    where T : class
{
    public static RegisterIndex<T> Of(Collection<T> collection, Func<T, string> key) => new(collection, Places<T>.Sorted(collection.Entries.Values, key));

    /// <summary>The index of a newer version.</summary>
    public RegisterIndex<T> With(Collection<T> newer, Func<T, string> key) => new(newer, Places<T>.With(Places, [.. newer.Entries.ChangedSince(Source.Entries)], key, descending: false));
}
