using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>A column of an import file; the header may hold either name.</summary>
/// <param name="Key">English header, and the name in code.</param>
/// <param name="Name">Chinese header.</param>
/// <param name="Choices">What the template offers as a drop-down list; empty for free text.</param>
internal sealed record Column(string Key, string Name, bool Required = true, IReadOnlyList<string>? Choices = null)
{
    public string In(Language language) => language == Language.En ? Key : Name;

    public bool Is(string header) =>
        header.Equals(Name, StringComparison.Ordinal) || header.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || header.Equals($"{Name}({Key})", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where in a file's rows the columns stand.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private ColumnMap(IReadOnlyList<Column> columns) => Columns = columns;

    public IReadOnlyList<Column> Columns { get; }

    public bool Has(string key) => _places.ContainsKey(key);

    public Column Column(string key) => Columns.First(column => column.Key == key);

    /// <summary>The cell as it is in the file, trimmed; empty where the row or the file has none.</summary>
    public string Cell(SheetRow row, string key) =>
        _places.TryGetValue(key, out var place) && place < row.Cells.Count ? PlainCell.Read(row.Cells[place].Trim()) : "";

    /// <summary>All the columns in their order, as in a row that no file holds.</summary>
    public static ColumnMap Of(IReadOnlyList<Column> columns)
    {
        var map = new ColumnMap(columns);
        for (var place = 0; place < columns.Count; place++)
        {
            map._places.Add(columns[place].Key, place);
        }

        return map;
    }

    public static ColumnMap From(IReadOnlyList<Column> columns, IReadOnlyList<string> header, List<RowIssue> issues)
    {
        var map = new ColumnMap(columns);
        for (var place = 0; place < header.Count; place++)
        {
            var name = Narrow.Text(header[place]).Trim();
            if (columns.FirstOrDefault(column => column.Is(name)) is { } column && !map._places.TryAdd(column.Key, place))
            {
                issues.Add(RowIssues.ColumnTwice(column));
            }
        }

        issues.AddRange(columns.Where(column => column.Required && !map.Has(column.Key)).Select(RowIssues.ColumnMissing));
        return map;
    }
}
