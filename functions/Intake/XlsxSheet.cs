using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Inspection.Functions.Intake;

/// <summary>
/// Reads the first sheet of an Excel workbook, row by row. Before the reader sees the file its parts are inflated once,
/// counting real bytes: sizes that a zip declares prove nothing.
/// </summary>
internal static class XlsxSheet
{
    public static bool IsWorkbook(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public static Sheet Open(byte[] content, SheetLimits limits)
    {
        Guard(() => CheckSize(content));
        IExcelDataReader? reader = null;
        Guard(() => reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content), new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8 }));
        var rows = Read(reader!, limits).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw FileRefusals.Empty();
        }

        return new Sheet(rows.Current.Cells, Rest(rows));
    }

    private static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> rows)
    {
        using (rows)
        {
            while (rows.MoveNext())
            {
                yield return rows.Current;
            }
        }
    }

    private static IEnumerable<SheetRow> Read(IExcelDataReader reader, SheetLimits limits)
    {
        using (reader)
        {
            var number = 0;
            var count = 0;
            while (Guard(reader.Read))
            {
                number++;
                var cells = Cells(reader);
                if (cells.Length == 0)
                {
                    continue;
                }

                if (count++ > limits.Rows)
                {
                    throw FileRefusals.TooManyRows(limits.Rows);
                }

                yield return new SheetRow(number, cells);
            }
        }
    }

    /// <summary>The cells up to the last filled one; none for a blank row.</summary>
    private static string[] Cells(IExcelDataReader reader)
    {
        var last = reader.FieldCount - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(Cell(reader, last)))
        {
            last--;
        }

        if (last >= SheetLimits.Columns)
        {
            throw FileRefusals.TooManyColumns(SheetLimits.Columns);
        }

        var cells = new string[last + 1];
        for (var column = 0; column <= last; column++)
        {
            cells[column] = Cell(reader, column).Trim();
        }

        return cells;
    }

    private static string Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => number.ToString(Math.Abs(number) < 1e15 && number == Math.Floor(number) ? "F0" : "R", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
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

    private static void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    /// <summary>What a damaged or hostile workbook makes the readers throw is an answer about the file, not a bug of ours.</summary>
    private static bool Guard(Func<bool> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or ExcelReaderException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or EndOfStreamException or NotSupportedException)
        {
            throw FileRefusals.Broken();
        }
    }
}
