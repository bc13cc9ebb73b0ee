using System.IO.Compression;
using System.Security;
using System.Text;

namespace Inspection.Functions.Tests.Intake;

/// <summary>Builds Excel workbooks out of their XML, with whatever an office or an attacker may put there.</summary>
internal sealed class GivenBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string? State, string Rows, string Tail)> _sheets = [];
    private readonly List<(string Name, byte[] Content)> _parts = [];

    public static string Text(string text) => $"""<c t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";

    public static string Cell(string reference, string text) => $"""<c r="{reference}" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";

    public static string Number(string value, int style = 0) => $"""<c s="{style}"><v>{value}</v></c>""";

    public static string Formula(string formula, string? value, string type = "str") => $"""<c t="{type}"><f>{formula}</f>{(value is null ? "" : $"<v>{value}</v>")}</c>""";

    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    public static string Texts(params string[] cells) => Row([.. cells.Select(Text)]);

    public static string Hidden(string row) => row.Replace("<row>", "<row hidden=\"1\">", StringComparison.Ordinal);

    /// <param name="state">hidden, veryHidden or null.</param>
    /// <param name="tail">What follows the rows, such as merged cells.</param>
    public GivenBook Sheet(string name, string rows, string? state = null, string tail = "")
    {
        _sheets.Add((name, state, rows, tail));
        return this;
    }

    public GivenBook Part(string name, byte[] content)
    {
        _parts.Add((name, content));
        return this;
    }

    /// <summary>Style 1 shows a date as built in, style 2 as an own format, style 3 an amount of money.</summary>
    public byte[] Bytes(string shared = "") => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""u8.ToArray()),
        ("xl/workbook.xml", Utf8($"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(_sheets.Select((sheet, n) => $"""<sheet name="{sheet.Name}" sheetId="{n + 1}"{(sheet.State is null ? "" : $" state=\"{sheet.State}\"")} r:id="rId{n + 1}"/>"""))}</sheets></workbook>""")),
        ("xl/_rels/workbook.xml.rels", Utf8($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(_sheets.Select((_, n) => $"""<Relationship Id="rId{n + 1}" Type="worksheet" Target="worksheets/sheet{n + 1}.xml"/>"""))}<Relationship Id="rIdS" Type="styles" Target="styles.xml"/><Relationship Id="rIdT" Type="sharedStrings" Target="sharedStrings.xml"/></Relationships>""")),
        ("xl/styles.xml", Utf8($"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="&quot;¥&quot;#,##0.00;[Red]\-#,##0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""")),
        ("xl/sharedStrings.xml", Utf8($"""<sst xmlns="{Main}">{shared}</sst>""")),
        .. _sheets.Select((sheet, n) => ($"xl/worksheets/sheet{n + 1}.xml", Utf8($"""<worksheet xmlns="{Main}"><sheetData>{sheet.Rows}</sheetData>{sheet.Tail}</worksheet>"""))),
        .. _parts,
    ]);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }
}
