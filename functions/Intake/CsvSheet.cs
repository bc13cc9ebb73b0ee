using System.Text;
using CsvHelper;

namespace Inspection.Functions.Intake;

/// <summary>Reads comma, semicolon or tab separated text in UTF-8 or GB18030.</summary>
internal static class CsvSheet
{
    private const string Separators = ",;\t";
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = Gb();

    public static Sheet Open(byte[] content, SheetLimits limits)
    {
        var text = Decode(content);
        var rows = Read(text, limits);
        return new Sheet(rows, []);
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

            if (count++ > limits.Rows + SheetLimits.HeaderWithin)
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

    /// <summary>
    /// The separator that is there the same number of times in the most of the first lines, outside quotes: titles above the header have none, and lists
    /// within a cell have another number of them in each line.
    /// </summary>
    private static char Separator(string text)
    {
        var lines = new List<int[]> { new int[Separators.Length] };
        var quoted = false;
        foreach (var character in text)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character == '\n')
            {
                if (lines.Count == SheetLimits.HeaderWithin)
                {
                    break;
                }

                lines.Add(new int[Separators.Length]);
            }
            else if (!quoted && Separators.IndexOf(character, StringComparison.Ordinal) is >= 0 and var place)
            {
                lines[^1][place]++;
            }
        }

        return Enumerable.Range(0, Separators.Length)
            .Select(place => (
                Same: lines.Where(line => line[place] > 0).CountBy(line => line[place]).Select(pair => pair.Value).DefaultIfEmpty().Max(),
                All: lines.Sum(line => line[place]),
                Separator: Separators[place]))
            .OrderByDescending(found => found.Same).ThenByDescending(found => found.All)
            .First().Separator;
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
