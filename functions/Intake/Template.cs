using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>Empty files with the right header; the Excel ones offer a list where only certain values are possible.</summary>
internal static class Template
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Lists = "lists";

    public static byte[] Csv(IReadOnlyList<Column> columns, Language language) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', columns.Select(column => column.In(language))) + "\r\n")];

    public static byte[] Xlsx(IReadOnlyList<Column> columns, Language language)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var data = workbook.AddNewPart<WorksheetPart>();
            var lists = workbook.AddNewPart<WorksheetPart>();
            WriteData(data, columns, language);
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

    private static void WriteData(WorksheetPart part, IReadOnlyList<Column> columns, Language language)
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
        WriteRow(writer, columns.Select(column => column.In(language)));
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
        for (var row = 0; row < columns.Max(column => column.Choices?.Count ?? 0); row++)
        {
            WriteRow(writer, columns.Select(column => row < (column.Choices?.Count ?? 0) ? column.Choices![row] : ""));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<string> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(cell)) });
        }

        writer.WriteEndElement();
    }

    private static DataValidation Validation(Column column, int place)
    {
        var letter = (char)('A' + place);
        return new DataValidation(new Formula1($"{Lists}!${letter}$1:${letter}${column.Choices!.Count}"))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letter}2:{letter}{SheetLimits.Rows + 1}" },
        };
    }

    private static bool HasList(Column column) => column.Choices is { Count: > 0 };
}
