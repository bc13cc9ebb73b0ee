using System.Text.Json;

namespace Inspection.Scheduler.Format;

/// <summary>
/// Reads one JSON object member by member and notes every issue. A member that cannot be read gives a harmless value
/// inside its bounds, so that reading goes on and one run finds everything; what was read is thrown away then.
/// <c>null</c> counts as absent where a member may be absent.
/// </summary>
internal sealed class ObjectReader
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly bool _isObject;
    private readonly ValueReader _values;

    private ObjectReader(JsonElement element, JsonPath path, IssueList issues, ReadOnlySpan<string> known)
    {
        Path = path;
        Issues = issues;
        _values = new ValueReader(issues);
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (_isObject)
        {
            Collect(element, known);
        }
        else
        {
            issues.Add(IssueCode.WrongType, path, $"This is {Shown.Value(element)}, not an object.", $"Write an object with the members {string.Join(", ", known)}.");
        }
    }

    public JsonPath Path { get; }

    public IssueList Issues { get; }

    /// <summary>Opens an object that may have the <paramref name="known"/> members and no others.</summary>
    public static ObjectReader Open(JsonElement element, JsonPath path, IssueList issues, params ReadOnlySpan<string> known) =>
        new(element, path, issues, known);

    /// <summary>An id: text of 1 to <see cref="Limits.IdLength"/> characters; empty when it cannot be read.</summary>
    public string Id(string member) => Required(member, out JsonElement value) ? _values.IdOf(value, Path[member]) : "";

    public string? OptionalId(string member) => Optional(member, out JsonElement value) ? _values.IdOf(value, Path[member]) : null;

    /// <summary>Free text that may be absent.</summary>
    public string Text(string member, int longest) =>
        Optional(member, out JsonElement value) ? _values.TextOf(value, Path[member], 0, longest, mayBreakLines: true) ?? "" : "";

    /// <summary>Different ids, or null when the member is absent.</summary>
    public IReadOnlyList<string>? OptionalIds(string member, int least = 0) =>
        Optional(member, out JsonElement value) ? _values.IdsOf(value, Path[member], least) : null;

    public IReadOnlyList<string> Ids(string member, int least = 0) =>
        Required(member, out JsonElement value) ? _values.IdsOf(value, Path[member], least) : [];

    public bool Flag(string member) => Required(member, out JsonElement value) && _values.FlagOf(value, Path[member]);

    public bool OptionalFlag(string member) => Optional(member, out JsonElement value) && _values.FlagOf(value, Path[member]);

    public int Whole(string member, int least, int most) =>
        Required(member, out JsonElement value) ? (int)_values.WholeOf(value, Path[member], least, most) : least;

    public int? OptionalWhole(string member, int least, int most) =>
        Optional(member, out JsonElement value) ? (int)_values.WholeOf(value, Path[member], least, most) : null;

    public long Long(string member, long least = long.MinValue) =>
        Required(member, out JsonElement value) ? _values.WholeOf(value, Path[member], least, long.MaxValue) : 0;

    public double Number(string member, double least, double most) =>
        Required(member, out JsonElement value) ? _values.NumberOf(value, Path[member], least, most) : least;

    public double? OptionalNumber(string member, double least, double most) =>
        Optional(member, out JsonElement value) ? _values.NumberOf(value, Path[member], least, most) : null;

    /// <summary>A wall time as <c>2026-11-23T08:30</c>; <c>default</c> when it cannot be read.</summary>
    public DateTime Time(string member) => Required(member, out JsonElement value)
        ? _values.MomentOf(value, Path[member], "yyyy-MM-dd'T'HH:mm", "a wall time such as 2026-11-23T08:30")
        : default;

    /// <summary>A day as <c>2026-11-23</c>, or null when absent.</summary>
    public DateOnly? OptionalDate(string member) => Optional(member, out JsonElement value)
        ? DateOnly.FromDateTime(_values.MomentOf(value, Path[member], "yyyy-MM-dd", "a day such as 2027-06-30"))
        : null;

    /// <summary>One of several words.</summary>
    public T Choice<T>(string member, T fallback, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        if (!Optional(member, out JsonElement value))
        {
            return fallback;
        }

        string? text = value.ValueKind == JsonValueKind.String ? _values.TextOf(value, Path[member], 0, Limits.NameLength) : null;
        var words = new List<string>();
        foreach ((string word, T chosen) in choices)
        {
            if (text == word)
            {
                return chosen;
            }

            words.Add(word);
        }

        Issues.Add(IssueCode.WrongType, Path[member], $"This is {Shown.Value(value)}.", $"Write one of: {string.Join(", ", words)}.");
        return fallback;
    }

    /// <summary>An object that has to be there, or null when it is not.</summary>
    public ObjectReader? Object(string member, params ReadOnlySpan<string> known) =>
        Required(member, out JsonElement value) ? Open(value, Path[member], Issues, known) : null;

    /// <summary>An object, or null when absent.</summary>
    public ObjectReader? OptionalObject(string member, params ReadOnlySpan<string> known) =>
        Optional(member, out JsonElement value) ? Open(value, Path[member], Issues, known) : null;

    /// <summary>A list of objects in file order; what is no object stays in it, so that indices fit the file.</summary>
    public IReadOnlyList<T> Objects<T>(string member, int least, int most, string[] known, Func<ObjectReader, T> read) =>
        Required(member, out JsonElement value) ? ObjectsOf(value, Path[member], least, most, known, read) : [];

    public IReadOnlyList<T> OptionalObjects<T>(string member, int most, string[] known, Func<ObjectReader, T> read) =>
        Optional(member, out JsonElement value) ? ObjectsOf(value, Path[member], 0, most, known, read) : [];

    /// <summary>The raw value of a member, for shapes that only one reader knows.</summary>
    public bool Optional(string member, out JsonElement value) =>
        _members.TryGetValue(member, out value) && value.ValueKind != JsonValueKind.Null;

    private List<T> ObjectsOf<T>(JsonElement value, JsonPath path, int least, int most, string[] known, Func<ObjectReader, T> read) =>
        [.. _values.ListOf(value, path, least, most).Select(x => read(Open(x.Value, x.Path, Issues, known)))];

    private bool Required(string member, out JsonElement value)
    {
        if (_members.TryGetValue(member, out value))
        {
            return true;
        }

        if (_isObject)
        {
            Issues.Add(IssueCode.MissingMember, Path, $"The member '{member}' is missing.", "Add it.");
        }

        return false;
    }

    private void Collect(JsonElement element, ReadOnlySpan<string> known)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string? name = NameOf(property);
            if (name is null || !known.Contains(name))
            {
                Issues.Add(IssueCode.UnknownMember, Path[name ?? "\uFFFD"], "The format has no such member here.", $"Take it out; there are {string.Join(", ", known)}.");
            }
            else if (!_members.TryAdd(name, property.Value))
            {
                Issues.Add(IssueCode.DuplicateMember, Path[name], "The member stands twice in this object.", "Keep one.");
            }
        }
    }

    /// <summary>Null for a name whose escapes make no Unicode text.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
