using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>A request of a file that was right when the file was checked, and got nothing of its line when it was stored.</summary>
/// <param name="Request">Its place among the file's requests.</param>
internal sealed record LeftOut(int Request, Hindrance Why)
{
    /// <summary>The row that keeps what one portion has left out.</summary>
    public static TableEntity ToRow(Partition partition, Key key, IReadOnlyList<LeftOut> leftOut) =>
        new(partition, key) { ["Requests"] = JsonSerializer.Serialize(leftOut, StoredImportJson.Default.IReadOnlyListLeftOut) };

    public static IReadOnlyList<LeftOut> FromRow(TableEntity row) => JsonSerializer.Deserialize(row.Text("Requests"), StoredImportJson.Default.IReadOnlyListLeftOut)!;
}

/// <summary>What was left out of a file, in the words and with the cells of its rows.</summary>
internal static class LateIssues
{
    public static IReadOnlyList<ImportIssue> Of(StoredImport content, IReadOnlyList<LeftOut> leftOut, Language language)
    {
        if (leftOut.Count == 0)
        {
            return [];
        }

        var rows = content.Drawing.ToDictionary(row => row.Number);
        var column = content.LineHeader ?? (language == Language.En ? RequestColumns.PlanLine : RequestColumns.PlanLineName);
        var place = content.Header.Index().Where(cell => cell.Item == content.LineHeader).Select(cell => cell.Index).DefaultIfEmpty(-1).First();
        return
        [
            .. leftOut.Select(one => (content.Requests[one.Request].Row, Finding: FindingOf(content, one)))
                .DistinctBy(one => (one.Row, one.Finding.Cause.Zh))
                .OrderBy(one => one.Row)
                .Take(ImportReports.MostIssues)
                .Select(one => new ImportIssue(one.Row, column, Cell(rows[one.Row], place), one.Finding.Code, one.Finding.Cause.In(language), one.Finding.Action.In(language))),
        ];
    }

    /// <summary>The rows that were wrong from the start, and those that have become so.</summary>
    public static IReadOnlyList<BadRow> BadRows(StoredImport content, IReadOnlyList<LeftOut> leftOut)
    {
        var (zh, en) = (Of(content, leftOut, Language.Zh).ToLookup(issue => issue.Row), Of(content, leftOut, Language.En).ToLookup(issue => issue.Row));
        return
        [
            .. content.BadRows
                .Concat(content.Drawing.Where(row => zh.Contains(row.Number)).Select(row => new BadRow(row.Number, row.Cells, Intake.BadRows.Words(zh[row.Number], Language.Zh), Intake.BadRows.Words(en[row.Number], Language.En))))
                .OrderBy(row => row.Row),
        ];
    }

    private static Finding FindingOf(StoredImport content, LeftOut one)
    {
        var request = content.Requests[one.Request].Request;
        return PlanLineWords.Finding(new DrawHindrance(request.Id, request.PlanLine!, content.Lines[request.PlanLine!], one.Why), "");
    }

    private static string Cell(SheetRow row, int place) => place >= 0 && place < row.Cells.Count ? row.Cells[place].Trim() : "";
}
