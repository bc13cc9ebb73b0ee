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
    public bool AreColumnsRight => Columns.Count == 0 || Issues.All(issue => issue.Code != "file-columns");

    public IReadOnlyList<FileNote> Notes { get; init; } = [];

    /// <summary>The header as the file has it.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The rows in which something is wrong, as the file has them.</summary>
    public IReadOnlyList<SheetRow> BadRows { get; init; } = [];
}

/// <param name="Header">What the file calls the column; null where it has none.</param>
internal sealed record CheckedColumn(Column Column, string? Header)
{
    public bool Found => Header is not null;
}
