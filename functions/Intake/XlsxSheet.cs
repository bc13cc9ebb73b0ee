using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Inspection.Functions.Intake;

/// <summary>
/// Reads the first visible sheet of an Excel workbook, row by row: what a person sees in it. Before any part is looked into, all are inflated once,
/// counting real bytes: sizes that a zip declares prove nothing.
/// </summary>
internal static class XlsxSheet
{
    /// <summary>Stands for a formula that no program has computed yet.</summary>
    public const string NotComputed = "#未计算";

    public static string KindOf(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)) ? "xlsx"
                : zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)) ? "xlsb"
                : zip.Entries.Any(entry => entry.FullName.Equals("content.xml", StringComparison.OrdinalIgnoreCase)) ? "ods"
                : "zip";
        }
        catch (InvalidDataException)
        {
            return "zip";
        }
    }

    public static Sheet Open(byte[] content, SheetLimits limits)
    {
        var notes = new List<FileNote>();
        var rows = Guard(() =>
        {
            CheckSize(content);
            var book = XlsxBook.Open(content);
            var sheet = book.Sheets.FirstOrDefault(part => part.Visible) ?? throw FileRefusals.NoSheet();
            if (book.HasMacros)
            {
                notes.Add(FileNotes.Macros());
            }

            if (book.Sheets.Where(part => part != sheet && (part.Visible || part.Name != Template.Lists)).ToList() is { Count: > 0 } others)
            {
                notes.Add(FileNotes.OneOfSheets(sheet.Name, others));
            }

            return Read(book, sheet, XlsxMerges.Read(book, sheet), limits, notes);
        });
        return new Sheet(Guarded(rows), notes);
    }

    private static IEnumerable<SheetRow> Read(XlsxBook book, XlsxSheetPart sheet, XlsxMerges merges, SheetLimits limits, List<FileNote> notes)
    {
        using var reader = book.Read(sheet.Part);
        var (number, count, hidden, formulas, filled) = (0, 0, new List<int>(), 0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                continue;
            }

            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var isHidden = reader.GetAttribute("hidden") is "1" or "true";
            var cells = Cells(reader, book, ref formulas);
            if (cells.Count == 0)
            {
                continue;
            }

            if (isHidden)
            {
                hidden.Add(number);
                continue;
            }

            filled += merges.Fill(number, cells);
            if (count++ > limits.Rows + SheetLimits.HeaderWithin)
            {
                throw FileRefusals.TooManyRows(limits.Rows);
            }

            yield return new SheetRow(number, cells);
        }

        if (hidden.Count > 0)
        {
            notes.Add(FileNotes.HiddenRows(hidden));
        }

        if (formulas > 0)
        {
            notes.Add(FileNotes.Formulas(formulas));
        }

        if (filled > 0)
        {
            notes.Add(FileNotes.Merged(filled));
        }
    }

    /// <summary>The cells up to the last filled one; none for a blank row. Leaves the reader at the row's end.</summary>
    private static List<string> Cells(XmlReader reader, XlsxBook book, ref int formulas)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        var depth = reader.Depth;
        var place = -1;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                continue;
            }

            place = reader.GetAttribute("r") is { } reference ? XlsxMerges.ColumnOf(reference) : place + 1;
            var (text, isFormula) = Cell(reader, book);
            formulas += isFormula ? 1 : 0;
            text = text.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (place >= SheetLimits.Columns)
            {
                throw FileRefusals.TooManyColumns(SheetLimits.Columns);
            }

            while (cells.Count <= place)
            {
                cells.Add("");
            }

            cells[place] = text;
        }

        return cells;
    }

    private static (string Text, bool IsFormula) Cell(XmlReader reader, XlsxBook book)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (reader.IsEmptyElement)
        {
            return ("", false);
        }

        var (isFormula, value, inline) = (false, (string?)null, (string?)null);
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "f"):
                    isFormula = true;
                    _ = XlsxText.Plain(reader);
                    break;
                case (XmlNodeType.Element, "v"):
                    value = XlsxText.Plain(reader);
                    break;
                case (XmlNodeType.Element, "is"):
                    inline = XlsxText.Of(reader);
                    break;
            }
        }

        return (inline ?? (value is null ? (isFormula ? NotComputed : "") : Value(type, value, style, book)), isFormula);
    }

    private static string Value(string type, string value, int style, XlsxBook book) => type switch
    {
        "s" => book.Shared[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)],
        "b" => value == "1" ? "是" : "否",
        "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            style < book.DateStyles.Count && book.DateStyles[style] && XlsxDates.Text(number, book.From1904) is { } date ? date
            : number.ToString(Math.Abs(number) < 1e15 && number == Math.Floor(number) ? "F0" : "R", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static void CheckSize(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        if (zip.Entries.Count > SheetLimits.ZipParts)
        {
            throw FileRefusals.Bomb();
        }

        var left = SheetLimits.UnzippedBytes;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                {
                    throw FileRefusals.Bomb();
                }
            }
        }
    }

    private static IEnumerable<SheetRow> Guarded(IEnumerable<SheetRow> rows)
    {
        using var each = rows.GetEnumerator();
        while (Guard(each.MoveNext))
        {
            yield return each.Current;
        }
    }

    /// <summary>What a damaged or hostile workbook makes the readers throw is an answer about the file, not a bug of ours.</summary>
    private static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or EndOfStreamException or NotSupportedException)
        {
            throw FileRefusals.Broken();
        }
    }
}
