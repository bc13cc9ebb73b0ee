using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Inspection.Functions.Intake;

/// <summary>Reads the text of cells, never more of it than a cell may hold.</summary>
internal static partial class XlsxText
{
    /// <summary>One character more than is allowed, so that a text that is too long is seen to be.</summary>
    private const int Most = SheetLimits.CellLength + 1;

    /// <summary>The text of an element <c>si</c> or <c>is</c>: all its runs, without the reading aids (phonetic runs). Leaves the reader at its end.</summary>
    public static string Of(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                SkipInside(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t")
            {
                Append(reader, text);
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>The text of an element that holds nothing but text. Leaves the reader at its end.</summary>
    public static string Plain(XmlReader reader)
    {
        var text = new StringBuilder();
        Append(reader, text);
        return Unescaped(text.ToString());
    }

    private static void Append(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var buffer = ArrayPool<char>.Shared.Rent(1024);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                for (int read; text.Length < Most && (read = reader.ReadValueChunk(buffer, 0, Math.Min(buffer.Length, Most - text.Length))) > 0;)
                {
                    text.Append(buffer, 0, read);
                }
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
    }

    private static void SkipInside(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
        }
    }

    /// <summary>Excel writes characters that XML cannot hold as <c>_x000D_</c>; those that no text should hold are dropped.</summary>
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => Character((char)int.Parse(match.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        : text;

    /// <summary>The text as a cell may hold it: what would be read as such an escape is written as one, and what XML cannot hold is left out.</summary>
    public static string Escaped(string text)
    {
        var plain = text.Contains("_x", StringComparison.Ordinal) ? EscapeAhead().Replace(text, "_x005F_") : text;
        var span = plain.AsSpan();
        return span.ContainsAnyInRange('\0', '\x1f') || span.ContainsAnyInRange('\ud800', '\udfff') || span.ContainsAnyInRange('\ufffe', '\uffff')
            ? string.Concat(plain.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            : plain;
    }

    private static string Character(char character) =>
        char.IsSurrogate(character) || (char.IsControl(character) && character is not ('\t' or '\n' or '\r')) ? "" : character.ToString();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    /// <summary>The first character of an escape: two of them may share an underscore.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeAhead();
}
