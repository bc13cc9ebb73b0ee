namespace Inspection.Functions.Storage;

/// <summary>The collections that this process has read, as many as fit; those that were not asked for the longest go first.</summary>
internal sealed class CollectionCache
{
    /// <summary>Entries of all collections together; half a kilobyte each makes one gigabyte.</summary>
    public const int Entries = 2_000_000;

    private readonly RecentValues values;

    public CollectionCache()
        : this(Entries)
    {
    }

    internal CollectionCache(int most) => values = new(most);

    public Collection<T>? Find<T>(string key)
        where T : class => values.Find<Collection<T>>(key);

    /// <summary>Keeps a collection, unless a newer one is kept already.</summary>
    public void Keep<T>(string key, Collection<T> collection)
        where T : class => values.Keep(key, collection, collection.Count, known => known.Version > collection.Version);
}
