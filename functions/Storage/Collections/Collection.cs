using System.Collections.Immutable;

namespace Inspection.Functions.Storage;

/// <summary>All entries of a collection at one moment. Immutable, and cheap to change: the next one shares what is the same.</summary>
/// <param name="Version">Number of the last change of the collection; 0 before the first. The same version is the same content.</param>
/// <param name="Entries">In ordinal order of their ids.</param>
internal sealed record Collection<T>(long Version, ImmutableSortedDictionary<string, Entry<T>> Entries)
    where T : class
{
    public static readonly Collection<T> Empty = new(0, ImmutableSortedDictionary.Create<string, Entry<T>>(StringComparer.Ordinal));

    public int Count => Entries.Count;

    public Entry<T>? Find(string id) => Entries.GetValueOrDefault(id);
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
