using System.IO.Compression;
using System.Net;
using System.Text;

namespace Inspection.Functions.Tests.Intake;

public sealed class HostileFileTests(AppFixture app)
{
    [Fact]
    public async Task A_file_that_is_not_what_it_should_be_is_refused_as_a_whole_and_nothing_is_stored()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var jurisdiction = app.NewJurisdiction();
        var planner = await jurisdiction.AsAsync("planner");
        var good = Encoding.UTF8.GetBytes(GivenFiles.Departments);
        var book = Workbook(Row("部门编号", "部门名称", "简称") + Row("market", "市监局", "市监"));
        foreach (var (what, name, content, code) in (IEnumerable<(string, string, byte[], string)>)
        [
            ("nothing", "d.csv", [], "file-empty"),
            ("a header alone", "d.csv", "id,name,short\n"u8.ToArray(), "file-empty"),
            ("blank lines", "d.csv", "\n\n,,\n"u8.ToArray(), "file-empty"),
            ("text named xlsx", "d.xlsx", good, "file-kind"),
            ("a workbook named csv", "d.csv", book, "file-kind"),
            ("an old workbook", "d.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "file-kind"),
            ("a PDF", "d.csv", "%PDF-1.7\n..."u8.ToArray(), "file-kind"),
            ("a picture", "d.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "file-kind"),
            ("some other zip", "d.xlsx", Zip(("readme.txt", "hello"u8.ToArray())), "file-kind"),
            ("a zip signature and nothing more", "d.xlsx", "PK\u0003\u0004"u8.ToArray(), "file-kind"),
            ("a workbook cut in half", "d.xlsx", book[..(book.Length / 2)], "file-kind"),
            ("a workbook that is no XML", "d.xlsx", Workbook("<<<"), "file-kind"),
            ("a workbook with an external entity", "d.xlsx", Workbook("""<row r="1"><c t="inlineStr"><is><t>&x;</t></is></c></row>""", """<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>"""), "file-kind"),
            ("a billion laughs", "d.xlsx", Workbook("""<row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row>""", """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"""), "file-kind"),
            ("UTF-16", "d.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(GivenFiles.Departments)], "wrong-encoding"),
            ("a broken encoding", "d.csv", [.. good, 0xFF, 0xFF, 0xFF, 0x0A], "wrong-encoding"),
            ("a quote that never ends", "d.csv", "id,name,short\nmarket,\"市监局,市监\nfire,消防,消防\n"u8.ToArray(), "file-quotes"),
        ])
        {
            var reply = await planner.UploadAsync("/api/registry/departments/import", name, content);
            Assert.True(reply.Status == HttpStatusCode.BadRequest && reply.Code == code, $"{what}: {reply.Status} {Encoding.UTF8.GetString(reply.Bytes)}");
            Assert.Equal([$"{code} file"], reply.Issues);
        }

        foreach (var (what, content, code) in (IEnumerable<(string, byte[], string)>)
        [
            ("64 MiB of zeros four times", Zip([("xl/workbook.xml", Encoding.UTF8.GetBytes(Book)), .. Enumerable.Range(0, 4).Select(n => ($"xl/media/{n}.bin", new byte[64 << 20]))]), "file-too-large-unzipped"),
            ("501 parts", Zip([("xl/workbook.xml", Encoding.UTF8.GetBytes(Book)), .. Enumerable.Range(0, 501).Select(n => ($"xl/{n}.xml", Array.Empty<byte>()))]), "file-too-large-unzipped"),
            ("201 columns", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 201)) + "\n"), "too-many-columns"),
            ("a cell in column 300", Workbook("""<row r="1"><c r="KN1" t="inlineStr"><is><t>x</t></is></c></row>"""), "too-many-columns"),
            ("61 MiB", new byte[61 << 20], "body-too-large"),
        ])
        {
            var reply = await planner.UploadAsync("/api/registry/departments/import", "d", content);
            Assert.True(reply.Status == HttpStatusCode.RequestEntityTooLarge && reply.Code == code, $"{what}: {reply.Status} {Encoding.UTF8.GetString(reply.Bytes)}");
        }

        Assert.Equal("", await jurisdiction.StoredAsync());
        (await planner.UploadAsync("/api/registry/departments/import", "d.xlsx", book)).Is(HttpStatusCode.OK);
    }

    private const string Book = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"""<c t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>";

    private static byte[] Workbook(string rows, string prolog = "") => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""u8.ToArray()),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8.ToArray()),
        ("xl/workbook.xml", Encoding.UTF8.GetBytes(Book)),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""u8.ToArray()),
        ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"""{prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""")));

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
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
