namespace Inspection.Functions.Storage;

/// <summary>All entries of a collection at one moment. Immutable.</summary>
/// <param name="Version">Number of the last change of the collection; 0 before the first. The same version is the same content.</param>
internal sealed record Collection<T>(long Version, SortedEntries<T> Entries)
    where T : class
{
    public static readonly Collection<T> Empty = new(0, SortedEntries<T>.Empty);

    public int Count => Entries.Count;

    /// <param name="entries">Each id once.</param>
    public static Collection<T> Of(long version, IEnumerable<Entry<T>> entries) => new(version, SortedEntries<T>.Of([.. entries]));

    public Entry<T>? Find(string id) => Entries.Find(id);
}

/// <summary>A change of a collection, to be part of a <see cref="Decision.Commit"/>.</summary>
/// <param name="Rows">Goes to the operations.</param>
/// <param name="Facts">Goes to the facts.</param>
/// <param name="Head">Goes to the head.</param>
internal sealed record CollectionChange(IReadOnlyList<TableTransactionAction> Rows, IReadOnlyList<Fact> Facts, IReadOnlyDictionary<string, object> Head)
{
    /// <summary>Both changes together, of two collections of one partition.</summary>
    public CollectionChange And(CollectionChange other) => new(
        [.. Rows, .. other.Rows],
        [.. Facts, .. other.Facts],
        Head.Concat(other.Head).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
}
