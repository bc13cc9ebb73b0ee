using System.Text;
using CsvHelper;

namespace Inspection.Functions.Intake;

/// <summary>Reads comma, semicolon or tab separated text in UTF-8 or GB18030.</summary>
internal static class CsvSheet
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = Gb();

    public static Sheet Open(byte[] content, SheetLimits limits)
    {
        var text = Decode(content);
        var rows = Read(text, limits).GetEnumerator();
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

    private static IEnumerable<SheetRow> Read(string text, SheetLimits limits)
    {
        var options = new CsvReaderOptions
        {
            Separator = Separator(text),
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            MaxRecordSize = SheetLimits.Columns * SheetLimits.CellLength,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using var reader = CsvReader.FromText(text, options);
        var count = 0;
        while (Next(reader))
        {
            if (reader.FieldCount > SheetLimits.Columns)
            {
                throw FileRefusals.TooManyColumns(SheetLimits.Columns);
            }

            var cells = new string[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = reader.GetString(column);
            }

            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (count++ > limits.Rows)
            {
                throw FileRefusals.TooManyRows(limits.Rows);
            }

            yield return new SheetRow((int)reader.RowNumber, cells);
        }
    }

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw FileRefusals.Quotes(e.RecordNumber);
        }
    }

    /// <summary>The separator that the first line has most of, outside quotes.</summary>
    private static char Separator(string text)
    {
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var character in text)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted)
            {
                if (character is '\r' or '\n')
                {
                    break;
                }

                commas += character == ',' ? 1 : 0;
                semicolons += character == ';' ? 1 : 0;
                tabs += character == '\t' ? 1 : 0;
            }
        }

        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static string Decode(byte[] content)
    {
        var text = TryDecode(Utf8, content) ?? TryDecode(Gb18030, content) ?? throw FileRefusals.Encoding();
        text = text.TrimStart('\uFEFF');
        // GB18030 finds a character for almost any bytes; other encodings show as ones that no form holds.
        return text.Any(character => character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (< ' ' and not ('\r' or '\n' or '\t')) or (>= '\u007F' and <= '\u009F'))
            ? throw FileRefusals.Encoding()
            : text;
    }

    private static string? TryDecode(Encoding encoding, byte[] content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Gb()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
