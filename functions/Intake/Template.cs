using System.Buffers;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>
/// Files with the header that imports expect, empty or filled; the Excel ones offer a list where only certain values are possible.
/// Cells that a spreadsheet would run as formulas are written as plain text, see <see cref="PlainCell"/>.
/// </summary>
internal static class Template
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Name of the hidden sheet of the values that may be chosen.</summary>
    public const string Lists = "lists";

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n\t");

    public static byte[] Csv(IReadOnlyList<Column> columns, Language language, IEnumerable<IReadOnlyList<string>>? rows = null)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" })
        {
            foreach (var row in (rows ?? []).Prepend([.. columns.Select(column => column.In(language))]))
            {
                text.WriteLine(string.Join(',', row.Select((cell, place) => Quoted(RowWriter.NumberIn(columns, place, cell) is null ? PlainCell.Write(cell) : cell))));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Several tables in one workbook, a sheet each.</summary>
    public static byte[] Book(Language language, params IReadOnlyList<(string Name, IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<string>> Rows)> tables)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var parts = tables.Select(table =>
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                WriteData(part, table.Columns, language, table.Rows);
                return part;
            }).ToList();
            using var writer = OpenXmlWriter.Create(workbook);
            writer.WriteStartElement(new Workbook());
            writer.WriteStartElement(new Sheets());
            foreach (var (place, part) in parts.Index())
            {
                writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = tables[place].Name, SheetId = (uint)place + 1, Id = workbook.GetIdOfPart(part) });
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    public static byte[] Xlsx(IReadOnlyList<Column> columns, Language language, IEnumerable<IReadOnlyList<string>>? rows = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var data = workbook.AddNewPart<WorksheetPart>();
            var lists = workbook.AddNewPart<WorksheetPart>();
            WriteData(data, columns, language, rows ?? []);
            WriteLists(lists, columns);
            using var writer = OpenXmlWriter.Create(workbook);
            writer.WriteStartElement(new Workbook());
            writer.WriteStartElement(new Sheets());
            writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "data", SheetId = 1, Id = workbook.GetIdOfPart(data) });
            writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = Lists, SheetId = 2, Id = workbook.GetIdOfPart(lists), State = SheetStateValues.Hidden });
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteData(WorksheetPart part, IReadOnlyList<Column> columns, Language language, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new DocumentFormat.OpenXml.Spreadsheet.Column { Min = 1, Max = (uint)columns.Count, Width = 20, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        var sheet = new RowWriter(writer);
        sheet.Write(columns.Select(column => column.In(language)));
        foreach (var row in rows)
        {
            sheet.Write(row, columns);
        }

        writer.WriteEndElement();
        if (columns.Any(HasList))
        {
            writer.WriteElement(new DataValidations(columns.Select((column, place) => (column, place)).Where(pair => HasList(pair.column)).Select(pair => Validation(pair.column, pair.place))));
        }

        writer.WriteEndElement();
    }

    /// <summary>The values of each list, one list a column, on a sheet of its own: written into the cell's rule they would be limited to 255 characters.</summary>
    private static void WriteLists(WorksheetPart part, IReadOnlyList<Column> columns)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var sheet = new RowWriter(writer);
        for (var row = 0; row < columns.Max(column => column.Choices?.Count ?? 0); row++)
        {
            sheet.Write(columns.Select(column => row < (column.Choices?.Count ?? 0) ? column.Choices![row] : ""));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static DataValidation Validation(Column column, int place)
    {
        var letter = (char)('A' + place);
        return new DataValidation(new Formula1($"{Lists}!${letter}$1:${letter}${column.Choices!.Count}"))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = !column.IsOpen,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letter}2:{letter}{SheetLimits.Usual.Rows + 1}" },
        };
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static bool HasList(Column column) => column.Choices is { Count: > 0 };
}
