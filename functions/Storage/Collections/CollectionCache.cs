using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Inspection.Functions.Storage;

/// <summary>The collections that this process has read, as many as fit; those that were not asked for the longest go first.</summary>
internal sealed class CollectionCache
{
    /// <summary>Bytes of all collections together, about.</summary>
    public const long Bytes = 1L << 30;

    /// <summary>What a byte of JSON takes in memory, about: texts are two bytes a character there, names of members none.</summary>
    private const double BytesOfByte = 1.5;

    /// <summary>What an entry takes besides: the objects of itself and of its value, and its place in the collection.</summary>
    private const int EntryBytes = 200;

    private const int Sample = 16;

    private readonly RecentValues values;

    public CollectionCache()
        : this(Bytes)
    {
    }

    internal CollectionCache(long most) => values = new(most);

    public Collection<T>? Find<T>(string key)
        where T : class => values.Find<Collection<T>>(key);

    /// <summary>Keeps a collection, unless a newer one is kept already.</summary>
    public void Keep<T>(string key, Collection<T> collection, JsonTypeInfo<Entry<T>> json)
        where T : class => values.Keep(key, collection, WeightOf(collection, json), known => known.Version > collection.Version);

    /// <summary>Bytes that a collection takes, about: some of its entries are written to see how large they are.</summary>
    internal static long WeightOf<T>(Collection<T> collection, JsonTypeInfo<Entry<T>> json)
        where T : class
    {
        var entries = collection.Entries.Values;
        var step = Math.Max(1, entries.Count / Sample);
        var (written, sampled) = (0L, 0);
        for (var place = 0; place < entries.Count; place += step)
        {
            written += JsonSerializer.SerializeToUtf8Bytes(entries[place], json).Length;
            sampled++;
        }

        return EntryBytes + (sampled == 0 ? 0 : (long)(entries.Count * (EntryBytes + (BytesOfByte * written / sampled))));
    }
}
