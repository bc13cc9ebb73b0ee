using System.Collections.Immutable;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Draws counted by line, and by line, matter and enterprise. Immutable: the tally of a newer version is the one before and what has changed since, until that is much.
/// </summary>
internal sealed class DrawTally
{
    public static readonly DrawTally Empty = new(Collection<LineDraw>.Empty);

    private const int MostChanged = 4_000;

    private readonly Dictionary<(string Line, string? Matter, string? Enterprise), int> _counts;
    private readonly ImmutableDictionary<(string Line, string? Matter, string? Enterprise), int> _since;

    public DrawTally(Collection<LineDraw> draws)
    {
        (Draws, _counts, _since) = (draws, [], ImmutableDictionary<(string, string?, string?), int>.Empty);
        foreach (var place in draws.Entries.Values.SelectMany(entry => PlacesOf(entry.Value)))
        {
            _counts[place] = _counts.GetValueOrDefault(place) + 1;
        }
    }

    private DrawTally(DrawTally before, Collection<LineDraw> draws, ImmutableDictionary<(string, string?, string?), int> since) =>
        (Draws, _counts, _since) = (draws, before._counts, since);

    public Collection<LineDraw> Draws { get; }

    public int Of(string line) => Count((line, null, null));

    public int Of(string line, string matter, string enterprise) => Count((line, matter, enterprise));

    /// <summary>The tally of other draws, most of which are the same.</summary>
    public DrawTally With(Collection<LineDraw> draws)
    {
        var since = _since.ToBuilder();
        foreach (var (before, now) in draws.Entries.ChangedSince(Draws.Entries))
        {
            Add(before, -1);
            Add(now, 1);
            if (since.Count > MostChanged)
            {
                return new DrawTally(draws);
            }
        }

        return new DrawTally(this, draws, since.ToImmutable());

        void Add(Entry<LineDraw>? entry, int one)
        {
            foreach (var place in entry is null ? [] : PlacesOf(entry.Value))
            {
                since[place] = since.GetValueOrDefault(place) + one;
            }
        }
    }

    private int Count((string, string?, string?) place) => _counts.GetValueOrDefault(place) + _since.GetValueOrDefault(place);

    private static IEnumerable<(string Line, string? Matter, string? Enterprise)> PlacesOf(LineDraw draw) =>
        ((string?[])[draw.Line, draw.Next?.Line]).OfType<string>().SelectMany(line => ((string, string?, string?)[])[(line, null, null), (line, draw.Matter, draw.Enterprise)]);
}
