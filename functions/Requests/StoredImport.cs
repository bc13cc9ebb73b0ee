using System.Globalization;
using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What an accepted file holds: the requests to be, what was wrong with the other rows, and those rows themselves.</summary>
/// <param name="Requests">In the order of their ids, each once; who sent them and when is the import's.</param>
/// <param name="Lines">Titles of the lines on which they draw, by id.</param>
/// <param name="LineHeader">What the file calls the column that names the line; null where it has none.</param>
/// <param name="Drawing">The rows whose requests draw on lines: those may turn out wrong only when they are stored.</param>
internal sealed record StoredImport(
    IReadOnlyList<StoredRequest> Requests,
    IReadOnlyDictionary<string, string> Lines,
    string? LineHeader,
    IReadOnlyList<SheetRow> Drawing,
    IReadOnlyList<StoredIssue> Issues,
    IReadOnlyList<StoredColumn> Columns,
    IReadOnlyList<StoredNote> Notes,
    IReadOnlyList<string> Header,
    IReadOnlyList<BadRow> BadRows)
{
    public static StoredImport Of(SheetCheck<RequestRow> check, LineFinder lines)
    {
        // A file that names a request twice means it once; the last row counts, as with uploading it again.
        var requests = check.Good.SelectMany(row => row.Requests.Select(request => new StoredRequest(row.Source.Number, request)))
            .GroupBy(one => one.Request.Id, StringComparer.Ordinal).Select(group => group.Last()).OrderBy(one => one.Request.Id, StringComparer.Ordinal).ToList();
        var drawing = requests.Where(one => one.Request.PlanLine is not null).Select(one => one.Row).ToHashSet();
        var (zh, en) = (ImportReports.For(check, "", Language.Zh, ImportState.Storing), ImportReports.For(check, "", Language.En, ImportState.Storing));
        return new(
            requests,
            new SortedDictionary<string, string>(requests.Select(one => one.Request.PlanLine).OfType<string>().Distinct().ToDictionary(line => line, lines.TitleOf), StringComparer.Ordinal),
            check.Columns.First(one => one.Column.Key == RequestColumns.PlanLine).Header,
            [.. check.Good.Select(row => row.Source).Where(row => drawing.Contains(row.Number))],
            [.. zh.Issues.Zip(en.Issues, (one, other) => new StoredIssue(one, other))],
            [.. zh.Columns.Zip(en.Columns, (one, other) => new StoredColumn(one, other))],
            [.. zh.Notes.Zip(en.Notes, (one, other) => new StoredNote(one, other))],
            check.Header,
            Intake.BadRows.Of(check));
    }
}

/// <param name="Row">Of the file.</param>
internal sealed record StoredRequest(int Row, InspectionRequest Request);

internal sealed record StoredIssue(ImportIssue Zh, ImportIssue En);

internal sealed record StoredColumn(ImportColumn Zh, ImportColumn En);

internal sealed record StoredNote(ImportNote Zh, ImportNote En);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredImport))]
[JsonSerializable(typeof(IReadOnlyList<LeftOut>))]
internal sealed partial class StoredImportJson : JsonSerializerContext;

/// <summary>The row <c>imp|id</c> of an accepted file: how far its rows are stored.</summary>
internal static class ImportRows
{
    public const string Prefix = "imp|";

    public static Key KeyOf(string id) => Key.Of("imp", id);

    /// <summary>Before the rows that say which requests were left out when they were stored, in the present round.</summary>
    public static string LeftOutOf(TableEntity row) => $"out|{IdOf(row)}|{RoundOf(row)}|";

    public static Key LeftOutKey(string id, int round, int from) =>
        Key.Of("out", id, round.ToString(CultureInfo.InvariantCulture), from.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>How often the file was sent again because requests had been left out.</summary>
    public static int RoundOf(TableEntity row) => row.GetInt32("Round") ?? 0;

    public static string IdOf(TableEntity row) => row.RowKey[Prefix.Length..];

    /// <summary>Sent again, it goes on: it was stopped, or left out what its lines may give by now.</summary>
    public static bool CanResume(TableEntity row) => StateOf(row) is ImportState.Cancelled || (StateOf(row) is ImportState.Stored && row.GetInt32("LeftOut") > 0);

    public static ImportState StateOf(TableEntity row) => row.Text("State") switch
    {
        "Stored" => ImportState.Stored,
        "Cancelled" => ImportState.Cancelled,
        _ => ImportState.Storing,
    };

    public static EarlierImport Earlier(TableEntity row) => new(
        IdOf(row), row.GetDateTimeOffset("At") ?? default, row.Text("By"), StateOf(row), row.GetInt32("Stored") ?? 0);

    /// <param name="leftOut">What turned out when the rows were stored.</param>
    public static ImportReport Report(TableEntity row, StoredImport content, IReadOnlyList<LeftOut> leftOut, Language language)
    {
        var (state, stored, done, of) = (StateOf(row), row.GetInt32("Stored") ?? 0, row.GetInt32("Done") ?? 0, row.GetInt32("Of") ?? 0);
        var late = LateIssues.Of(content, leftOut, language);
        var lateRows = late.Select(issue => issue.Row).Distinct().Count();
        return new(
            IdOf(row),
            "requests",
            row.Text("File"),
            row.GetInt32("Rows") ?? 0,
            (row.GetInt32("Good") ?? 0) - lateRows,
            (row.GetInt32("Bad") ?? 0) + lateRows,
            stored,
            (state == ImportState.Stored ? (row.GetInt32("Meant") ?? of) : done) - stored - leftOut.Count,
            state,
            [.. late.Concat(content.Issues.Select(issue => language == Language.En ? issue.En : issue.Zh)).OrderBy(issue => issue.Row)],
            [.. content.Columns.Select(column => language == Language.En ? column.En : column.Zh)])
        {
            Notes = [.. content.Notes.Select(note => language == Language.En ? note.En : note.Zh)],
            Of = of,
            Done = done,
        };
    }
}
