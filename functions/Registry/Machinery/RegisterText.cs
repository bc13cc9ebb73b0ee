using System.Collections.Immutable;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>
/// What can be searched for in the entries of a collection, in capitals, in one long text: a search is one pass over a few million characters side by side,
/// and not a visit to each of hundreds of thousands of entries. Entries that have changed since are looked at one by one, until they are many.
/// </summary>
internal sealed class RegisterText<T>
    where T : class
{
    private const int MostChanged = 2_000;

    private readonly Func<T, string> _text;
    private readonly char[] _characters;
    private readonly int[] _starts;
    private readonly IReadOnlyList<Entry<T>> _entries;
    private readonly ImmutableDictionary<string, Entry<T>> _changed;

    private RegisterText(Collection<T> source, Func<T, string> text)
    {
        (Source, _text, _entries) = (source, text, source.Entries.Values);
        _changed = ImmutableDictionary.Create<string, Entry<T>>(StringComparer.Ordinal);
        _starts = new int[_entries.Count + 1];
        var characters = new System.Buffers.ArrayBufferWriter<char>(Math.Max(1, _entries.Count * 48));
        for (var row = 0; row < _entries.Count; row++)
        {
            _starts[row] = characters.WrittenCount;
            var words = text(_entries[row].Value);
            words.AsSpan().ToUpperInvariant(characters.GetSpan(words.Length));
            characters.Advance(words.Length);
            characters.GetSpan(1)[0] = '\n';
            characters.Advance(1);
        }

        _starts[^1] = characters.WrittenCount;
        _characters = characters.WrittenSpan.ToArray();
    }

    private RegisterText(RegisterText<T> before, Collection<T> source, ImmutableDictionary<string, Entry<T>> changed)
    {
        (Source, _text, _characters, _starts, _entries) = (source, before._text, before._characters, before._starts, before._entries);
        _changed = changed;
    }

    /// <summary>The collection that can be searched.</summary>
    public Collection<T> Source { get; }

    /// <summary>Characters in memory.</summary>
    public int Length => _characters.Length;

    /// <param name="text">What can be searched for in an entry, its parts divided by line ends.</param>
    public static RegisterText<T> Of(Collection<T> collection, Func<T, string> text) => new(collection, text);

    /// <summary>The text of a newer version.</summary>
    public RegisterText<T> With(Collection<T> newer)
    {
        var changed = _changed;
        foreach (var (_, now) in newer.Entries.ChangedSince(Source.Entries))
        {
            if (now is null || changed.Count >= MostChanged)
            {
                return Of(newer, _text);
            }

            changed = changed.SetItem(now.Id, now);
        }

        return new(this, newer, changed);
    }

    /// <summary>The words of a search as texts are compared with them.</summary>
    public static IReadOnlyList<string[]> Wanted(IReadOnlyList<IReadOnlyList<string>> words) => [.. words.Select(ways => ways.Select(way => way.ToUpperInvariant()).ToArray())];

    /// <summary>Whether what can be searched for in an entry holds every word.</summary>
    public static bool Holds(string text, IReadOnlyList<string[]> wanted) => wanted.Count == 0 || HoldsAll(text.ToUpperInvariant(), wanted);

    /// <summary>Ids of the entries that hold every word.</summary>
    /// <param name="words">For each word the ways to write it, one of which must be there; no spaces in them.</param>
    public IReadOnlySet<string> Find(IReadOnlyList<IReadOnlyList<string>> words)
    {
        var wanted = Wanted(words);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var way in wanted[0])
        {
            foreach (var row in RowsWith(way))
            {
                if (!_changed.ContainsKey(_entries[row].Id) && HoldsAll(_characters.AsSpan(_starts[row].._starts[row + 1]), wanted))
                {
                    found.Add(_entries[row].Id);
                }
            }
        }

        found.UnionWith(_changed.Values.Where(entry => Holds(_text(entry.Value), wanted)).Select(entry => entry.Id));
        return found;
    }

    private IEnumerable<int> RowsWith(string word)
    {
        for (int from = 0, row = 0, hit; (hit = _characters.AsSpan(from).IndexOf(word.AsSpan())) >= 0; from = _starts[row + 1])
        {
            var place = Array.BinarySearch(_starts, row, _starts.Length - row, from + hit);
            row = place >= 0 ? place : ~place - 1;
            yield return row;
        }
    }

    private static bool HoldsAll(ReadOnlySpan<char> text, IReadOnlyList<string[]> words)
    {
        foreach (var ways in words)
        {
            var holds = false;
            foreach (var way in ways)
            {
                holds |= text.Contains(way, StringComparison.Ordinal);
            }

            if (!holds)
            {
                return false;
            }
        }

        return true;
    }
}
