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
    private readonly RecentValues _known = new(MostPlaces);

    /// <summary>The entries that a query asks for, all of them, in its order.</summary>
    public IReadOnlyList<Place<T>> List<T>(RegisterDefinition<T> definition, Registers known, RegisterQuery query)
        where T : class
    {
        var index = Index(definition, known, query.SortKey);
        var name = $"list|{known.Jurisdiction}|{definition.Kind}|{query.Fingerprint}";
        var version = $"{known.Version}|{known.Today:O}";
        if (_known.Find<Listed<T>>(name) is { } kept && kept.Index == index && kept.Version == version)
        {
            return kept.Places;
        }

        var test = query.Test(definition, known);
        var found = query.Words is { Count: > 0 } words ? Text(definition, known).Find(words) : null;
        var places = Array.FindAll(index.Places, place => (found is null || found.Contains(place.Entry.Id)) && test(place.Entry.Value));
        if (query.IsDescending)
        {
            Array.Reverse(places);
        }

        _known.Keep(name, new Listed<T>(index, version, places), places.Length + 1);
        return places;
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

    private sealed record Listed<T>(RegisterIndex<T> Index, string Version, Place<T>[] Places)
        where T : class;
}
