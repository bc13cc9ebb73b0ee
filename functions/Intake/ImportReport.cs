using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

internal enum ImportState
{
    /// <summary>Nothing was stored.</summary>
    Checked,

    /// <summary>Accepted; rows are being stored.</summary>
    Storing,

    Stored,
}

/// <summary>What became of a file.</summary>
/// <param name="ImportId">Set where rows were accepted.</param>
/// <param name="Rows">Rows of data in the file.</param>
/// <param name="Stored">Rows that became or will become entries.</param>
/// <param name="New">Registers: entries that are or would be added.</param>
/// <param name="Changed">Registers: entries that are or would be changed.</param>
/// <param name="Duplicates">Good rows that say what is known already.</param>
internal sealed record ImportReport(
    string? ImportId,
    string Kind,
    string File,
    int Rows,
    int Good,
    int Bad,
    int Stored,
    int Duplicates,
    ImportState State,
    IReadOnlyList<ImportIssue> Issues,
    IReadOnlyList<ImportColumn> Columns,
    int? New = null,
    int? Changed = null);

/// <param name="Row">As Excel counts; the header is 1.</param>
/// <param name="Column">Header of the column; empty where the whole row is meant.</param>
internal sealed record ImportIssue(int Row, string Column, string Value, string Code, string Cause, string Action);

internal sealed record ImportColumn(string Name, bool Found, bool Required);

[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ImportJson : JsonSerializerContext;

internal static class ImportReports
{
    /// <summary>Issues that a report lists; <see cref="ImportReport.Bad"/> counts every bad row.</summary>
    public const int MaxIssues = 5_000;

    public static ImportReport For<T>(SheetCheck<T> check, string file, Language language, ImportState state, string? importId = null, int stored = 0, int duplicates = 0) => new(
        importId,
        check.Kind,
        file,
        check.Rows,
        check.Good.Count,
        check.Bad,
        stored,
        duplicates,
        state,
        [.. check.Issues.Take(MaxIssues).Select(issue => new ImportIssue(issue.Row, issue.Column?.In(language) ?? "", issue.Value, issue.Code, issue.Cause.In(language), issue.Action.In(language)))],
        [.. check.Columns.Select(column => new ImportColumn(column.Column.In(language), column.Found, column.Column.Required))]);
}
