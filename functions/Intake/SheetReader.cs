namespace Inspection.Functions.Intake;

/// <summary>Opens a table of either kind. The content decides the kind; a name that says otherwise is refused.</summary>
internal static class SheetReader
{
    public static Sheet Open(UploadedFile file, SheetLimits limits)
    {
        if (file.Content.Length == 0)
        {
            throw FileRefusals.Empty();
        }

        var found = KindOf(file.Content);
        switch (Path.GetExtension(file.Name).ToUpperInvariant())
        {
            case ".XLSX" or ".XLSM" when found != "xlsx":
                throw FileRefusals.Kind("xlsx", found);
            case ".CSV" or ".TXT" or ".TSV" when found != "text":
                throw FileRefusals.Kind("csv", found);
        }

        return found switch
        {
            "xlsx" => XlsxSheet.Open(file.Content, limits),
            "text" => CsvSheet.Open(file.Content, limits),
            _ => throw FileRefusals.Kind("xlsx / csv", found),
        };
    }

    private static string KindOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return XlsxSheet.KindOf(content.ToArray());
        }

        return content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "xls"
            : content.StartsWith("%PDF"u8) ? "pdf"
            : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? throw FileRefusals.Encoding()
            : content.Contains((byte)0) ? "binary"
            : IsMarkup(content) ? "html / xml"
            : "text";
    }

    /// <summary>Some systems export a web page and call it a spreadsheet.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        var start = content.TrimStart("\uFEFF \r\n\t"u8);
        return start.StartsWith("<html"u8) || start.StartsWith("<HTML"u8) || start.StartsWith("<!DOCTYPE"u8) || start.StartsWith("<table"u8) || start.StartsWith("<?xml"u8);
    }
}
