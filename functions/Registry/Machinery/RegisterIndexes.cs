using System.Collections.Concurrent;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>
/// Keeps the sorted indexes of the registers that this process has shown, and the last lists made from them, so that the second page of a
/// list costs nothing but itself.
/// </summary>
internal sealed class RegisterIndexes
{
    private const int MaxIndexes = 100;
    private const int MaxLists = 64;
    private readonly ConcurrentDictionary<string, object> _indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, object> _lists = new(StringComparer.Ordinal);

    /// <summary>The entries that a query asks for, all of them, in its order.</summary>
    public IReadOnlyList<Place<T>> List<T>(RegisterDefinition<T> definition, Registers known, RegisterQuery query)
        where T : class
    {
        var index = Index(definition, known, query.SortKey);
        var name = $"{known.Jurisdiction}|{definition.Kind}|{known.Today:O}|{query.Fingerprint}";
        if (_lists.TryGetValue(name, out var found) && found is Listed<T> kept && kept.Index == index && kept.Version == known.Version)
        {
            return kept.Places;
        }

        var test = query.Test(definition, known);
        var places = Array.FindAll(index.Places, place => test(place.Entry.Value));
        if (query.IsDescending)
        {
            Array.Reverse(places);
        }

        Keep(_lists, MaxLists, name, new Listed<T>(index, known.Version, places));
        return places;
    }

    private RegisterIndex<T> Index<T>(RegisterDefinition<T> definition, Registers known, string sort)
        where T : class
    {
        var collection = definition.In(known);
        var key = definition.Sorts[sort];
        var name = $"{known.Jurisdiction}|{definition.Kind}|{sort}";
        var index = _indexes.GetValueOrDefault(name) as RegisterIndex<T>;
        if (ReferenceEquals(index?.Source, collection))
        {
            return index!;
        }

        index = index is not null && index.Source.Version < collection.Version && index.Source.Count > 0
            ? index.With(collection, key)
            : RegisterIndex<T>.Of(collection, key);
        Keep(_indexes, MaxIndexes, name, index);
        return index;
    }

    private static void Keep(ConcurrentDictionary<string, object> cache, int most, string name, object value)
    {
        if (cache.Count >= most)
        {
            cache.Clear();
        }

        cache[name] = value;
    }

    private sealed record Listed<T>(RegisterIndex<T> Index, string Version, Place<T>[] Places)
        where T : class;
}
