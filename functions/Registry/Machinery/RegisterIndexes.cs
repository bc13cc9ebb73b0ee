using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>
/// Keeps the sorted indexes and searchable texts of the registers that this process has shown, and the last lists made from them, so that the second
/// page of a list costs nothing but itself. All of it can be made again, and what was not asked for the longest makes room.
/// </summary>
internal sealed class RegisterIndexes
{
    /// <summary>Places of all indexes and lists, sixteen bytes each; a place for each eight characters of a text.</summary>
    private const int MostPlaces = 8_000_000;

    private const int CharactersOfPlace = 8;

    /// <summary>What a list takes besides its places.</summary>
    private const int ListPlaces = 32;

    /// <summary>Where fewer than one of so many entries hold the words of a search, they are sorted; otherwise they are taken from the index.</summary>
    private const int FewOf = 16;
    private readonly RecentValues _known = new(MostPlaces);

    /// <summary>The entries that a query asks for, all of them, in its order.</summary>
    public IReadOnlyList<Place<T>> List<T>(RegisterDefinition<T> definition, Registers known, RegisterQuery query)
        where T : class
    {
        var collection = definition.In(known);
        var name = $"list|{known.Jurisdiction}|{definition.Kind}|{query.Fingerprint}";
        var marks = $"{known.Collections.Disputes.Version}|{known.Today:O}";
        var kept = _known.Find<Listed<T>>(name) is { } listed && listed.Marks == marks ? listed : null;
        var changes = Changes(definition, known);
        if (kept?.Version == collection.Version)
        {
            return kept.Places;
        }

        var places = kept is not null && changes.Now == collection && changes.Since(kept.Version) is { } since
            ? Followed(definition, known, query, kept.Places, since)
            : Made(definition, known, query);
        _known.Keep(name, new Listed<T>(collection.Version, marks, places), places.Length + ListPlaces);
        return places;
    }

    private static Place<T>[] Followed<T>(
        RegisterDefinition<T> definition, Registers known, RegisterQuery query, Place<T>[] places, IReadOnlyCollection<(Entry<T>? Before, Entry<T>? Now)> changes)
        where T : class
    {
        var (test, words) = (query.Test(definition, known), RegisterText<T>.Wanted(query.Words));
        return Places<T>.With(places, changes, definition.Sorts[query.SortKey], query.IsDescending, entry => test(entry.Value) && RegisterText<T>.Holds(definition.SearchText(entry.Value), words));
    }

    private Place<T>[] Made<T>(RegisterDefinition<T> definition, Registers known, RegisterQuery query)
        where T : class
    {
        var collection = definition.In(known);
        var test = query.Test(definition, known);
        var found = query.Words is { Count: > 0 } words ? Text(definition, known).Find(words) : null;
        var places = found?.Count < collection.Count / FewOf
            ? Places<T>.Sorted(found.Select(id => collection.Find(id)!).Where(entry => test(entry.Value)), definition.Sorts[query.SortKey])
            : Array.FindAll(Index(definition, known, query.SortKey).Places, place => (found is null || found.Contains(place.Entry.Id)) && test(place.Entry.Value));
        if (query.IsDescending)
        {
            Array.Reverse(places);
        }

        return places;
    }

    private RecentChanges<T> Changes<T>(RegisterDefinition<T> definition, Registers known)
        where T : class
    {
        var collection = definition.In(known);
        var name = $"changes|{known.Jurisdiction}|{definition.Kind}";
        var changes = _known.Find<RecentChanges<T>>(name);
        if (changes?.Now.Version >= collection.Version)
        {
            return changes;
        }

        changes = changes is null ? new(collection, []) : changes.With(collection);
        _known.Keep(name, changes, (collection.Count / 2) + 1);
        return changes;
    }

    private RegisterIndex<T> Index<T>(RegisterDefinition<T> definition, Registers known, string sort)
        where T : class
    {
        var collection = definition.In(known);
        var key = definition.Sorts[sort];
        var name = $"index|{known.Jurisdiction}|{definition.Kind}|{sort}";
        var index = _known.Find<RegisterIndex<T>>(name);
        if (ReferenceEquals(index?.Source, collection))
        {
            return index!;
        }

        index = index is not null && index.Source.Version < collection.Version && index.Source.Count > 0
            ? index.With(collection, key)
            : RegisterIndex<T>.Of(collection, key);
        _known.Keep(name, index, index.Places.Length + 1);
        return index;
    }

    private RegisterText<T> Text<T>(RegisterDefinition<T> definition, Registers known)
        where T : class
    {
        var collection = definition.In(known);
        var name = $"text|{known.Jurisdiction}|{definition.Kind}";
        var text = _known.Find<RegisterText<T>>(name);
        if (ReferenceEquals(text?.Source, collection))
        {
            return text!;
        }

        text = text is not null && text.Source.Version < collection.Version && text.Source.Count > 0
            ? text.With(collection)
            : RegisterText<T>.Of(collection, definition.SearchText);
        _known.Keep(name, text, (text.Length / CharactersOfPlace) + 1);
        return text;
    }

    /// <param name="Version">Of the collection that it was made from.</param>
    /// <param name="Marks">What else the filters look at.</param>
    private sealed record Listed<T>(long Version, string Marks, Place<T>[] Places)
        where T : class;
}
