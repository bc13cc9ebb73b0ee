using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Inspection.Audit;

/// <summary>The cells of an Excel file as texts, sheet by sheet in their order; whether the platform wrote it or a spreadsheet program saved it again.</summary>
internal static class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static IReadOnlyList<IReadOnlyList<string[]>> Read(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            string[] shared = archive.GetEntry("xl/sharedStrings.xml") is { } strings ? [.. Load(strings).Elements(Main + "si").Select(TextOf)] : [];
            Dictionary<string, string> targets = Load(Entry(archive, "xl/_rels/workbook.xml.rels")).Elements(Packages + "Relationship")
                .ToDictionary(link => link.Attribute("Id")!.Value, link => link.Attribute("Target")!.Value, StringComparer.Ordinal);
            return
            [
                .. Load(Entry(archive, "xl/workbook.xml")).Descendants(Main + "sheet")
                    .Select(sheet => targets[sheet.Attribute(Links + "id")!.Value])
                    .Select(target => Rows(Load(Entry(archive, target.StartsWith('/') ? target[1..] : $"xl/{target}")), shared)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or System.Xml.XmlException or KeyNotFoundException or NullReferenceException)
        {
            throw new TrailException($"{path} is no Excel file that can be read: {e.Message}");
        }
    }

    private static List<string[]> Rows(XElement sheet, string[] shared) => [.. sheet.Descendants(Main + "row").Select(row => Cells(row, shared))];

    private static string[] Cells(XElement row, string[] shared)
    {
        var cells = new List<string>();
        foreach (XElement cell in row.Elements(Main + "c"))
        {
            int place = cell.Attribute("r") is { } at ? PlaceOf(at.Value) : cells.Count;
            while (cells.Count < place)
            {
                cells.Add("");
            }

            string value = cell.Element(Main + "v")?.Value ?? "";
            cells.Add(cell.Attribute("t")?.Value switch
            {
                "inlineStr" => TextOf(cell.Element(Main + "is")!),
                "s" => shared[int.Parse(value, CultureInfo.InvariantCulture)],
                _ => value,
            });
        }

        return [.. cells];
    }

    /// <summary>The column of an address such as <c>AB12</c>, the first being 0.</summary>
    private static int PlaceOf(string address) => address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (place, letter) => (place * 26) + (letter - 'A') + 1) - 1;

    private static string TextOf(XElement element) => string.Concat(element.Descendants(Main + "t").Select(text => text.Value));

    private static ZipArchiveEntry Entry(ZipArchive archive, string name) => archive.GetEntry(name) ?? throw new InvalidDataException($"there is no {name} in it");

    private static XElement Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XElement.Load(stream);
    }
}
