using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Inspection.Functions.Intake;

/// <summary>Writes rows of a sheet. Hundreds of thousands of cells are written with the same few elements: those made for each cell were most of what a download cost.</summary>
internal sealed class RowWriter(OpenXmlWriter writer)
{
    private readonly Row row = new();
    private readonly Cell text = new() { DataType = CellValues.InlineString };
    private readonly InlineString inline = new();
    private readonly DocumentFormat.OpenXml.Spreadsheet.Text words = new();
    private readonly Cell number = new() { DataType = CellValues.Number };
    private readonly CellValue value = new();

    /// <param name="cells">One for each column.</param>
    /// <param name="columns">Where some of them hold numbers; null where all is text.</param>
    public void Write(IEnumerable<string> cells, IReadOnlyList<Column>? columns = null)
    {
        writer.WriteStartElement(row);
        foreach (var (place, cell) in cells.Index())
        {
            if (columns is not null && NumberIn(columns, place, cell) is { } known)
            {
                Write(known.ToString(CultureInfo.InvariantCulture), number, value);
            }
            else
            {
                Write(PlainCell.Write(cell), text, inline, words);
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>The number that a cell below a column of numbers holds, below zero too; null where it is none.</summary>
    public static decimal? NumberIn(IReadOnlyList<Column> columns, int place, string cell) =>
        place < columns.Count && columns[place].IsNumber && decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="around">From the outermost; the last holds the text.</param>
    private void Write(string content, params ReadOnlySpan<OpenXmlElement> around)
    {
        foreach (var element in around)
        {
            writer.WriteStartElement(element);
        }

        writer.WriteString(XlsxText.Escaped(content));
        foreach (var _ in around)
        {
            writer.WriteEndElement();
        }
    }
}
