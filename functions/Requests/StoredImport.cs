using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What an accepted file holds: the rows to store, each as the request that it will be, and what was wrong with the others.</summary>
internal sealed record StoredImport(IReadOnlyList<StoredRequest> Requests, IReadOnlyList<StoredIssue> Issues, IReadOnlyList<StoredColumn> Columns);

internal sealed record StoredRequest(
    string Id,
    string Enterprise,
    string EnterpriseName,
    string Department,
    string Matter,
    string MatterName,
    string Certificate,
    int Minutes,
    int Weight,
    bool Mandatory,
    IReadOnlyList<string>? Sessions,
    string? Note);

internal sealed record StoredIssue(int Row, string ColumnZh, string ColumnEn, string Value, string Code, string CauseZh, string CauseEn, string ActionZh, string ActionEn);

internal sealed record StoredColumn(string Zh, string En, bool Found, bool Required);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredImport))]
internal sealed partial class StoredImportJson : JsonSerializerContext;

/// <summary>The row <c>imp|id</c> of an accepted file.</summary>
internal static class ImportRows
{
    public static Key KeyOf(string id) => Key.Of("imp", id);

    public static ImportReport Report(TableEntity row, StoredImport content, Language language) => new(
        row.RowKey["imp|".Length..],
        "requests",
        row.Text("File"),
        row.GetInt32("Rows") ?? 0,
        row.GetInt32("Good") ?? 0,
        row.GetInt32("Bad") ?? 0,
        row.GetInt32("Stored") ?? 0,
        row.GetInt32("Duplicates") ?? 0,
        row.Text("State") == "Stored" ? ImportState.Stored : ImportState.Storing,
        [
            .. content.Issues.Select(issue => language == Language.En
                ? new ImportIssue(issue.Row, issue.ColumnEn, issue.Value, issue.Code, issue.CauseEn, issue.ActionEn)
                : new ImportIssue(issue.Row, issue.ColumnZh, issue.Value, issue.Code, issue.CauseZh, issue.ActionZh)),
        ],
        [.. content.Columns.Select(column => new ImportColumn(language == Language.En ? column.En : column.Zh, column.Found, column.Required))]);

    public static StoredIssue Store(RowIssue issue) => new(
        issue.Row, issue.Column?.Name ?? "", issue.Column?.Key ?? "", issue.Value, issue.Code, issue.Cause.Zh, issue.Cause.En, issue.Action.Zh, issue.Action.En);
}
