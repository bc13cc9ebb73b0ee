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

    /// <summary>Stopped by hand: some rows are stored, the rest is not.</summary>
    Cancelled,
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
    int? Changed = null)
{
    /// <summary>Things about the file that are not wrong, but to be known before it is taken.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>Rows to be looked at while they are stored.</summary>
    public int? Of { get; init; }

    /// <summary>How many of these have been looked at.</summary>
    public int? Done { get; init; }

    /// <summary>The same content was sent before: what became of it then.</summary>
    public EarlierImport? Earlier { get; init; }
}

internal sealed record ImportNote(string Code, string Text);

internal sealed record EarlierImport(string Id, DateTimeOffset At, string By, ImportState State, int Stored);

/// <param name="Row">As Excel counts; the first row is 1.</param>
/// <param name="Column">What the file calls the column; empty where the whole row is meant.</param>
internal sealed record ImportIssue(int Row, string Column, string Value, string Code, string Cause, string Action);

/// <param name="Header">What the file calls it, where that is something else.</param>
internal sealed record ImportColumn(string Name, bool Found, bool Required, string? Header = null);

[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ImportJson : JsonSerializerContext;

internal static class ImportReports
{
    /// <summary>Issues that a report lists; more are no help, and a file of errors holds them all.</summary>
    public const int MostIssues = 2_000;

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
        [.. check.Issues.Take(MostIssues).Select(issue => Of(issue, check.Columns, language))],
        [.. check.Columns.Select(column => Of(column, language))])
    {
        Notes = Notes(check, language),
    };

    public static ImportIssue Of(RowIssue issue, IReadOnlyList<CheckedColumn> columns, Language language) => new(
        issue.Row,
        issue.Column is { } column ? columns.FirstOrDefault(one => one.Column.Key == column.Key)?.Header ?? column.In(language) : "",
        issue.Value,
        issue.Code,
        issue.Cause.In(language),
        issue.Action.In(language));

    public static ImportColumn Of(CheckedColumn column, Language language) => new(
        column.Column.In(language), column.Found, column.Column.Required, column.Header is { } header && !column.Column.Is(header) ? header : null);

    public static IReadOnlyList<ImportNote> Notes<T>(SheetCheck<T> check, Language language)
    {
        var notes = check.Issues.Count > MostIssues ? check.Notes.Append(FileNotes.MoreIssues(MostIssues, check.Issues.Count)) : check.Notes;
        return [.. notes.Select(note => new ImportNote(note.Code, note.Text.In(language)))];
    }
}
