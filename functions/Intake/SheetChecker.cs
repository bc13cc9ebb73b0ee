namespace Inspection.Functions.Intake;

/// <summary>Reads a whole file against its schema.</summary>
internal static class SheetChecker
{
    /// <summary>How the last lines of an office list begin.</summary>
    private static readonly string[] Endings =
        ["合计", "总计", "小计", "共计", "总数", "制表", "填表", "填报", "审核", "审批", "负责人", "经办", "联系人", "联系电话", "说明:", "注:", "备注:", "total", "sum"];

    /// <summary>Wrong columns are reported alone: with them every row would look wrong.</summary>
    /// <exception cref="FileRefusedException">The file as a whole cannot be taken.</exception>
    public static SheetCheck<T> Check<T>(UploadedFile file, SheetSchema<T> schema)
    {
        var sheet = SheetReader.Open(file, schema.Limits);
        using var rows = sheet.Rows.GetEnumerator();
        var (header, columns, issues, above, waiting) = FindHeader(rows, schema.Columns, file);
        var found = schema.Columns.Select(column => new CheckedColumn(column, columns.HeaderOf(column.Key))).ToList();
        if (issues.Count > 0)
        {
            return new(schema.Kind, found, 0, [], issues, 0) { Header = header.Cells, Notes = Notes(sheet, header, above, columns, [], []) };
        }

        var good = new List<T>();
        var bad = new List<SheetRow>();
        var (endings, headers) = (new List<int>(), new List<int>());
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var read in waiting.Concat(Rest(rows)))
        {
            var row = file.Corrected(read, header.Cells);
            if (row.Cells.SequenceEqual(header.Cells, StringComparer.Ordinal))
            {
                headers.Add(row.Number);
                continue;
            }

            if (IsEnding(row, columns))
            {
                endings.Add(row.Number);
                continue;
            }

            if (good.Count + bad.Count >= schema.Limits.Rows)
            {
                throw FileRefusals.TooManyRows(schema.Limits.Rows);
            }

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
                bad.Add(row);
            }
        }

        return good.Count + bad.Count == 0
            ? throw FileRefusals.Empty()
            : new(schema.Kind, found, good.Count + bad.Count, good, issues, bad.Count)
            {
                Header = header.Cells,
                BadRows = bad,
                Notes = Notes(sheet, header, above, columns, endings, headers),
            };
    }

    /// <summary>Of the first rows the one in which the most columns are found; the first row where none has any.</summary>
    private static (SheetRow Header, ColumnMap Columns, List<RowIssue> Issues, int Above, IReadOnlyList<SheetRow> Waiting) FindHeader(
        IEnumerator<SheetRow> rows, IReadOnlyList<Column> columns, UploadedFile file)
    {
        var first = new List<SheetRow>();
        while (first.Count < SheetLimits.HeaderWithin && rows.MoveNext())
        {
            first.Add(rows.Current);
        }

        if (first.Count == 0)
        {
            throw FileRefusals.Empty();
        }

        var place = Enumerable.Range(0, first.Count).MaxBy(row => ColumnMap.From(columns, first[row], []).Count);
        var issues = new List<RowIssue>();
        var header = first[place] with { Cells = file.WithCorrectedColumns(first[place].Cells, columns) };
        return (header, ColumnMap.From(columns, header, issues), issues, place, [.. first.Skip(place + 1)]);
    }

    private static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    /// <summary>A line such as "合计 230 家" below the data, or the signatures: it begins like one, and lacks what every row must have.</summary>
    private static bool IsEnding(SheetRow row, ColumnMap columns)
    {
        var text = Narrow.Text(row.Cells.FirstOrDefault(cell => cell.Length > 0) ?? "").Replace(" ", "", StringComparison.Ordinal);
        return Endings.Any(ending => text.StartsWith(ending, StringComparison.OrdinalIgnoreCase))
            && columns.Columns.Any(column => column.Required && columns.Cell(row, column.Key).Length == 0 && (column.Or is null || columns.Cell(row, column.Or).Length == 0));
    }

    private static List<FileNote> Notes(Sheet sheet, SheetRow header, int above, ColumnMap columns, List<int> endings, List<int> headers)
    {
        var notes = sheet.Notes.ToList();
        if (above > 0)
        {
            notes.Add(FileNotes.HeaderAt(header.Number, above));
        }

        if (endings.Count > 0)
        {
            notes.Add(FileNotes.Totals(endings));
        }

        if (headers.Count > 0)
        {
            notes.Add(FileNotes.RepeatedHeader(headers));
        }

        if (columns.Ignored.Where(name => !BadRows.IsOurs(name)).ToList() is { Count: > 0 } ignored)
        {
            notes.Add(FileNotes.Ignored([.. ignored.Select(name => name.Length > 30 ? name[..30] + "…" : name)]));
        }

        return notes;
    }
}
