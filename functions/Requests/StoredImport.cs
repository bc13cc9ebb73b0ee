using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What an accepted file holds: the requests to be, what was wrong with the other rows, and those rows themselves.</summary>
/// <param name="Requests">In the order of their ids, each once; who sent them and when is the import's.</param>
internal sealed record StoredImport(
    IReadOnlyList<InspectionRequest> Requests,
    IReadOnlyList<StoredIssue> Issues,
    IReadOnlyList<StoredColumn> Columns,
    IReadOnlyList<StoredNote> Notes,
    IReadOnlyList<string> Header,
    IReadOnlyList<BadRow> BadRows)
{
    public static StoredImport Of(SheetCheck<RequestRow> check, IReadOnlyList<InspectionRequest> requests)
    {
        var (zh, en) = (ImportReports.For(check, "", Language.Zh, ImportState.Storing), ImportReports.For(check, "", Language.En, ImportState.Storing));
        return new(
            requests,
            [.. zh.Issues.Zip(en.Issues, (one, other) => new StoredIssue(one, other))],
            [.. zh.Columns.Zip(en.Columns, (one, other) => new StoredColumn(one, other))],
            [.. zh.Notes.Zip(en.Notes, (one, other) => new StoredNote(one, other))],
            check.Header,
            Intake.BadRows.Of(check));
    }
}

internal sealed record StoredIssue(ImportIssue Zh, ImportIssue En);

internal sealed record StoredColumn(ImportColumn Zh, ImportColumn En);

internal sealed record StoredNote(ImportNote Zh, ImportNote En);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredImport))]
internal sealed partial class StoredImportJson : JsonSerializerContext;

/// <summary>The row <c>imp|id</c> of an accepted file: how far its rows are stored.</summary>
internal static class ImportRows
{
    public const string Prefix = "imp|";

    public static Key KeyOf(string id) => Key.Of("imp", id);

    public static string IdOf(TableEntity row) => row.RowKey[Prefix.Length..];

    public static ImportState StateOf(TableEntity row) => row.Text("State") switch
    {
        "Stored" => ImportState.Stored,
        "Cancelled" => ImportState.Cancelled,
        _ => ImportState.Storing,
    };

    public static EarlierImport Earlier(TableEntity row) => new(
        IdOf(row), row.GetDateTimeOffset("At") ?? default, row.Text("By"), StateOf(row), row.GetInt32("Stored") ?? 0);

    public static ImportReport Report(TableEntity row, StoredImport content, Language language)
    {
        var (state, stored, done, of) = (StateOf(row), row.GetInt32("Stored") ?? 0, row.GetInt32("Done") ?? 0, row.GetInt32("Of") ?? 0);
        var good = row.GetInt32("Good") ?? 0;
        return new(
            IdOf(row),
            "requests",
            row.Text("File"),
            row.GetInt32("Rows") ?? 0,
            good,
            row.GetInt32("Bad") ?? 0,
            stored,
            state == ImportState.Stored ? (row.GetInt32("Meant") ?? of) - stored : done - stored,
            state,
            [.. content.Issues.Select(issue => language == Language.En ? issue.En : issue.Zh)],
            [.. content.Columns.Select(column => language == Language.En ? column.En : column.Zh)])
        {
            Notes = [.. content.Notes.Select(note => language == Language.En ? note.En : note.Zh)],
            Of = of,
            Done = done,
        };
    }
}
