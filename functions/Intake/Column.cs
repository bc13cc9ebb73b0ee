using System.Text;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>A column of an import file; the header may hold either name.</summary>
/// <param name="Key">English header, and the name in code.</param>
/// <param name="Name">Chinese header.</param>
/// <param name="Choices">What the template offers as a drop-down list; empty for free text.</param>
internal sealed record Column(string Key, string Name, bool Required = true, IReadOnlyList<string>? Choices = null)
{
    /// <summary>What offices also call it. Counts only where no column bears the name itself.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>A cell may hold several of the choices, or something else: the drop-down list helps and forbids nothing.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What is written below it are numbers, which a spreadsheet is to compute with.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Key of a column that may stand in the place of this one where it is required.</summary>
    public string? Or { get; init; }

    public string In(Language language) => language == Language.En ? Key : Name;

    public bool Is(string header) =>
        header.Equals(Name, StringComparison.Ordinal) || header.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || header.Equals($"{Name}({Key})", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where a header means this column, apart from spaces, marks and remarks in brackets.</summary>
    public bool IsLike(string header)
    {
        var bare = Bare(header);
        return bare.Length > 0 && Synonyms.Append(Name).Append(Key).Any(name => Bare(name).Equals(bare, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string header)
    {
        var text = new StringBuilder(header.Length);
        var depth = 0;
        foreach (var character in Narrow.Text(header))
        {
            depth += character is '(' or '[' or '【' ? 1 : 0;
            if (depth == 0 && (char.IsLetterOrDigit(character) || character == '/'))
            {
                text.Append(character);
            }

            depth -= depth > 0 && character is ')' or ']' or '】' ? 1 : 0;
        }

        return text.ToString();
    }
}

/// <summary>Where in a file's rows the columns stand.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _header;

    private ColumnMap(IReadOnlyList<Column> columns, IReadOnlyList<string> header) => (Columns, _header) = (columns, header);

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Headers of the file that mean none of the columns.</summary>
    public IReadOnlyList<string> Ignored => [.. _header.Where((name, place) => name.Length > 0 && !_places.ContainsValue(place))];

    public int Count => _places.Count;

    public bool Has(string key) => _places.ContainsKey(key);

    public Column Column(string key) => Columns.First(column => column.Key == key);

    /// <summary>What the file itself calls the column; null where it has none.</summary>
    public string? HeaderOf(string key) => _places.TryGetValue(key, out var place) && place < _header.Count ? _header[place] : null;

    /// <summary>The cell as it is in the file, trimmed; empty where the row or the file has none.</summary>
    public string Cell(SheetRow row, string key) =>
        _places.TryGetValue(key, out var place) && place < row.Cells.Count ? PlainCell.Read(row.Cells[place].Trim()) : "";

    /// <summary>All the columns in their order, as in a row that no file holds.</summary>
    public static ColumnMap Of(IReadOnlyList<Column> columns)
    {
        var map = new ColumnMap(columns, []);
        for (var place = 0; place < columns.Count; place++)
        {
            map._places.Add(columns[place].Key, place);
        }

        return map;
    }

    /// <summary>Finds the columns in a header: by their names first, then by what else they are called.</summary>
    public static ColumnMap From(IReadOnlyList<Column> columns, SheetRow header, List<RowIssue> issues)
    {
        var map = new ColumnMap(columns, header.Cells);
        for (var place = 0; place < header.Cells.Count; place++)
        {
            var name = Narrow.Text(header.Cells[place]).Trim();
            if (columns.FirstOrDefault(column => column.Is(name)) is { } column && !map._places.TryAdd(column.Key, place))
            {
                issues.Add(RowIssues.ColumnTwice(column) with { Row = header.Number });
            }
        }

        for (var place = 0; place < header.Cells.Count; place++)
        {
            if (!map._places.ContainsValue(place) && columns.FirstOrDefault(column => !map.Has(column.Key) && column.IsLike(header.Cells[place])) is { } column)
            {
                map._places.Add(column.Key, place);
            }
        }

        issues.AddRange(columns
            .Where(column => column.Required && !map.Has(column.Key) && (column.Or is null || !map.Has(column.Or)))
            .Select(column => RowIssues.ColumnMissing(column) with { Row = header.Number }));
        return map;
    }
}
