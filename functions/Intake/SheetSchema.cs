namespace Inspection.Functions.Intake;

/// <summary>What a kind of import file holds and how a row becomes a <typeparamref name="T"/>.</summary>
/// <param name="Kind">Stable id, such as <c>officers</c>.</param>
/// <param name="Key">The column that names a row; null where several rows may be alike.</param>
/// <param name="Read">Notes what is wrong in the row; the result counts only for a good row.</param>
/// <param name="Id">What names the row.</param>
internal sealed record SheetSchema<T>(string Kind, IReadOnlyList<Column> Columns, string? Key, Func<RowReader, T> Read, Func<T, string> Id)
{
    public SheetLimits Limits { get; init; } = SheetLimits.Usual;
}

/// <summary>What was found in a file.</summary>
internal sealed record SheetCheck<T>(
    string Kind,
    IReadOnlyList<CheckedColumn> Columns,
    int Rows,
    IReadOnlyList<T> Good,
    IReadOnlyList<RowIssue> Issues,
    int Bad)
{
    public bool AreColumnsRight => Columns.Count == 0 || Columns.All(column => column.Found || !column.Column.Required) && Issues.All(issue => issue.Code != "file-columns");
}

internal sealed record CheckedColumn(Column Column, bool Found);

internal static class SheetChecker
{
    /// <summary>Reads the whole file. Wrong columns are reported alone: with them every row would look wrong.</summary>
    /// <exception cref="FileRefusedException">The file as a whole cannot be taken.</exception>
    public static SheetCheck<T> Check<T>(UploadedFile file, SheetSchema<T> schema)
    {
        var sheet = SheetReader.Open(file, schema.Limits);
        var issues = new List<RowIssue>();
        var columns = ColumnMap.From(schema.Columns, sheet.Header, issues);
        var found = schema.Columns.Select(column => new CheckedColumn(column, columns.Has(column.Key))).ToList();
        if (issues.Count > 0)
        {
            return new(schema.Kind, found, 0, [], issues, 0);
        }

        var good = new List<T>();
        var rows = 0;
        var bad = 0;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            rows++;
            var reader = new RowReader(columns, row, issues);
            var value = schema.Read(reader);
            if (schema.Key is { } key && schema.Id(value) is { Length: > 0 } id && !seen.TryAdd(id, row.Number))
            {
                reader.Refuse(key, RowIssues.Duplicate(seen[id]));
            }

            if (reader.IsGood)
            {
                good.Add(value);
            }
            else
            {
                bad++;
            }
        }

        return rows == 0 ? throw FileRefusals.Empty() : new(schema.Kind, found, rows, good, issues, bad);
    }
}
