using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>A row in which something is wrong, as the file has it, and what is wrong in it.</summary>
internal sealed record BadRow(int Row, IReadOnlyList<string> Cells, string Zh, string En);

/// <summary>
/// The rows that were not taken as a file of their own: the header and the cells as they came, and two columns more that say what is wrong. Imports pass
/// over columns that they do not know, so the file can be corrected and sent again.
/// </summary>
internal static class BadRows
{
    private static readonly Text Result = new("结果", "result");
    private static readonly Text Error = new("错误", "error");

    /// <summary>The headers of the two columns, in both languages: in a corrected file they are no columns of its own.</summary>
    public static bool IsOurs(string header) => header == Result.Zh || header == Error.Zh || header == Result.En || header == Error.En;

    public static IReadOnlyList<BadRow> Of<T>(SheetCheck<T> check)
    {
        var issues = check.Issues.ToLookup(issue => issue.Row);
        return [.. check.BadRows.Select(row => new BadRow(row.Number, row.Cells, Words(issues[row.Number], check.Columns, Language.Zh), Words(issues[row.Number], check.Columns, Language.En)))];
    }

    /// <param name="kind"><c>xlsx</c> or <c>csv</c>.</param>
    public static byte[] Write(IReadOnlyList<string> header, IReadOnlyList<BadRow> rows, string kind, Language language)
    {
        var kept = Enumerable.Range(0, header.Count).Where(place => !IsOurs(header[place])).ToList();
        Column[] columns =
        [
            .. kept.Select(place => new Column(header[place], header[place])),
            new(Result.En, Result.Zh),
            new(Error.En, Error.Zh),
        ];
        var lines = rows.Select(row => (IReadOnlyList<string>)
        [
            .. kept.Select(place => place < row.Cells.Count ? row.Cells[place] : ""),
            language == Language.En ? $"not taken (row {row.Row})" : $"未导入（原第 {row.Row} 行）",
            language == Language.En ? row.En : row.Zh,
        ]);
        return kind == "csv" ? Template.Csv(columns, language, lines) : Template.Xlsx(columns, language, lines);
    }

    private static string Words(IEnumerable<RowIssue> issues, IReadOnlyList<CheckedColumn> columns, Language language) =>
        Words(issues.Select(issue => ImportReports.Of(issue, columns, language)), language);

    /// <summary>All that is wrong in a row, for one cell.</summary>
    public static string Words(IEnumerable<ImportIssue> issues, Language language) => string.Join(
        language == Language.En ? " | " : "；",
        issues.Select(issue => $"{issue.Column}{(language == Language.En ? ": " : "：")}{issue.Cause}{(language == Language.En ? " " : "")}{issue.Action}"));
}
