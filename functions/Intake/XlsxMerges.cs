using System.Globalization;
using System.Xml;

namespace Inspection.Functions.Intake;

/// <summary>
/// Merged cells of a sheet. Excel keeps the value in the first of them only; an office that merges an enterprise's name over three rows means it for
/// each of the three, so the value counts for every row of the range, in its first column.
/// </summary>
internal sealed class XlsxMerges
{
    private const int Most = 50_000;
    private readonly SortedDictionary<int, List<Range>> _byFirstRow = [];
    private List<(Range Range, string Value)> _open = [];

    public static XlsxMerges Read(XlsxBook book, XlsxSheetPart sheet)
    {
        var merges = new XlsxMerges();
        using var reader = book.Read(sheet.Part);
        var count = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "mergeCell" && reader.GetAttribute("ref")?.Split(':') is [var from, var to])
            {
                if (count++ > Most)
                {
                    throw FileRefusals.Bomb();
                }

                merges.Add(new Range(RowOf(from), RowOf(to), ColumnOf(from)));
            }
        }

        return merges;
    }

    /// <summary>Puts the values of ranges that began further up into a row that is not blank, and returns how many. Rows come in order.</summary>
    public int Fill(int row, List<string> cells)
    {
        if (_byFirstRow.Count == 0 && _open.Count == 0)
        {
            return 0;
        }

        _open = [.. _open.Where(open => open.Range.Last >= row)];
        var filled = 0;
        foreach (var (range, value) in _open)
        {
            while (cells.Count <= range.Column)
            {
                cells.Add("");
            }

            if (cells[range.Column].Length == 0)
            {
                cells[range.Column] = value;
                filled++;
            }
        }

        if (_byFirstRow.Remove(row, out var begun))
        {
            _open.AddRange(begun.Where(range => range.Column < cells.Count && cells[range.Column].Length > 0).Select(range => (range, cells[range.Column])));
        }

        return filled;
    }

    /// <summary>The place of a cell's column, from its reference such as <c>AB12</c>.</summary>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return column > 0 ? column - 1 : throw new FormatException($"'{reference}' is no cell.");
    }

    private static int RowOf(string reference) => int.Parse(reference.AsSpan(reference.TakeWhile(char.IsAsciiLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture);

    private void Add(Range range)
    {
        if (range.Last > range.First && range.Column < SheetLimits.Columns)
        {
            if (!_byFirstRow.TryGetValue(range.First, out var ranges))
            {
                _byFirstRow[range.First] = ranges = [];
            }

            ranges.Add(range);
        }
    }

    private readonly record struct Range(int First, int Last, int Column);
}
