using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Inspection.Functions.Intake;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Part">Name of its part in the zip.</param>
internal sealed record XlsxSheetPart(string Name, string Part, bool Visible);

/// <summary>
/// What an .xlsx workbook holds beside its cells: its sheets, shared texts, and which styles show dates. Parts are read one after the other with a
/// reader that resolves nothing; namespaces are not looked at, since the strict form has others. Formulas are not computed and macros not looked into.
/// </summary>
internal sealed class XlsxBook
{
    private const long MaxSharedCharacters = 50_000_000;
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly ZipArchive zip;

    private XlsxBook(ZipArchive zip) => this.zip = zip;

    public IReadOnlyList<XlsxSheetPart> Sheets { get; private set; } = [];

    /// <summary>Dates are counted from 1904, as on old Macs.</summary>
    public bool From1904 { get; private set; }

    public bool HasMacros { get; private set; }

    public List<string> Shared { get; } = [];

    /// <summary>By number of the cell's style: true where it shows a date or a time.</summary>
    public List<bool> DateStyles { get; } = [];

    public static XlsxBook Open(byte[] content)
    {
        var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        var book = new XlsxBook(zip);
        var targets = book.Targets();
        book.HasMacros = zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        book.ReadWorkbook(targets);
        book.ReadStyles(book.PartLike(targets, "styles"));
        book.ReadShared(book.PartLike(targets, "sharedStrings"));
        return book;
    }

    public XmlReader Read(string part) => XmlReader.Create(
        (zip.GetEntry(part) ?? throw new InvalidDataException($"The part {part} is missing.")).Open(), Safe);

    private void ReadWorkbook(Dictionary<string, string> targets)
    {
        var sheets = new List<XlsxSheetPart>();
        using var reader = Read("xl/workbook.xml");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
            {
                From1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet")
            {
                var id = Enumerable.Range(0, reader.AttributeCount).Select(place =>
                {
                    reader.MoveToAttribute(place);
                    return (reader.LocalName, reader.Prefix, reader.Value);
                }).ToList();
                reader.MoveToElement();
                var relation = id.FirstOrDefault(attribute => attribute is { LocalName: "id", Prefix.Length: > 0 }).Value;
                if (relation is not null && targets.TryGetValue(relation, out var part) && part.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase))
                {
                    sheets.Add(new(reader.GetAttribute("name") ?? "", part, reader.GetAttribute("state") is null or "visible"));
                }
            }
        }

        Sheets = sheets;
    }

    /// <summary>Names of parts by the ids under which the workbook refers to them.</summary>
    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Read("xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return targets;
    }

    private string? PartLike(Dictionary<string, string> targets, string name) =>
        targets.Values.FirstOrDefault(part => part.EndsWith($"/{name}.xml", StringComparison.OrdinalIgnoreCase) && zip.GetEntry(part) is not null);

    private void ReadShared(string? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = Read(part);
        var characters = 0L;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                var text = XlsxText.Of(reader);
                Shared.Add(text);
                characters += text.Length;
                if (characters > MaxSharedCharacters)
                {
                    throw FileRefusals.Bomb();
                }
            }
        }
    }

    private void ReadStyles(string? part)
    {
        if (part is null)
        {
            return;
        }

        var formats = new Dictionary<int, bool>();
        using var reader = Read(part);
        var cells = false;
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "numFmt"):
                    formats[Number(reader.GetAttribute("numFmtId"))] = XlsxDates.IsDateFormat(reader.GetAttribute("formatCode") ?? "");
                    break;
                case (XmlNodeType.Element, "cellXfs"):
                    cells = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "cellXfs"):
                    cells = false;
                    break;
                case (XmlNodeType.Element, "xf") when cells:
                    var format = Number(reader.GetAttribute("numFmtId"));
                    DateStyles.Add(formats.TryGetValue(format, out var isDate) ? isDate : XlsxDates.IsBuiltInDate(format));
                    break;
            }
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
