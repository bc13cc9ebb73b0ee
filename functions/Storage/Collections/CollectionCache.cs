namespace Inspection.Functions.Storage;

/// <summary>The collections that this process has read, as many as fit; those that were not asked for the longest go first.</summary>
internal sealed class CollectionCache
{
    /// <summary>Entries of all collections together; half a kilobyte each makes one gigabyte.</summary>
    internal int MaxEntries { get; init; } = 2_000_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private long uses;
    private long entries;

    public Collection<T>? Find<T>(string key)
        where T : class
    {
        lock (gate)
        {
            if (!kept.TryGetValue(key, out var found))
            {
                return null;
            }

            found.LastUse = ++uses;
            return (Collection<T>)found.Collection;
        }
    }

    /// <summary>Keeps a collection, unless a newer one is kept already.</summary>
    public void Keep<T>(string key, Collection<T> collection)
        where T : class
    {
        lock (gate)
        {
            if (kept.TryGetValue(key, out var before))
            {
                if (((Collection<T>)before.Collection).Version > collection.Version)
                {
                    return;
                }

                entries -= before.Count;
            }

            kept[key] = new Kept(collection, collection.Count) { LastUse = ++uses };
            entries += collection.Count;
            while (entries > MaxEntries && kept.Count > 1)
            {
                var oldest = kept.MinBy(pair => pair.Value.LastUse);
                entries -= oldest.Value.Count;
                kept.Remove(oldest.Key);
            }
        }
    }

    private sealed record Kept(object Collection, int Count)
    {
        public long LastUse { get; set; }
    }
}
