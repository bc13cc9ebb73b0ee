using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Inspection.Functions.Intake;

/// <summary>A file as it was sent: its name is only believed for showing it.</summary>
/// <param name="Name">For people, at most 120 characters, no path.</param>
internal sealed record UploadedFile(string Name, byte[] Content)
{
    private readonly Dictionary<int, List<Correction>> _corrections = [];

    /// <summary>What the sender has put right since the file was checked; it counts in the place of what the file holds.</summary>
    public IReadOnlyList<Correction> Corrections
    {
        get;
        init
        {
            field = value;
            _corrections = value.GroupBy(one => one.Row).ToDictionary(group => group.Key, group => group.ToList());
        }
    } = [];

    /// <summary>SHA-256 of the content and what was put right in it, lower-case hex.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(
        Corrections.Count == 0 ? Content : [.. Content, .. JsonSerializer.SerializeToUtf8Bytes(Corrections, CorrectionJson.Default.IReadOnlyListCorrection)]));

    public static Task<UploadedFile> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, SheetLimits.Usual, cancellationToken);

    /// <summary>The body itself, or the part <c>file</c> of a form, beside which the part <c>corrections</c> may hold a JSON list.</summary>
    /// <exception cref="FileRefusedException">The form cannot be read.</exception>
    public static async Task<UploadedFile> ReadAsync(HttpRequest request, SheetLimits limits, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request, limits.Bytes, cancellationToken);
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReadFormAsync(NameOf(request), body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellationToken)
            : new(NameOf(request), body);
    }

    /// <summary>A header with the columns that only corrections fill: one may name a column that the file lacks.</summary>
    public IReadOnlyList<string> WithCorrectedColumns(IReadOnlyList<string> header, IReadOnlyList<Column> columns) =>
    [
        .. header,
        .. Corrections.Select(one => one.Column).Distinct(StringComparer.Ordinal)
            .Where(name => !header.Contains(name, StringComparer.Ordinal) && columns.Any(column => column.Is(name))),
    ];

    /// <summary>The row as it is meant.</summary>
    public SheetRow Corrected(SheetRow row, IReadOnlyList<string> header)
    {
        if (!_corrections.TryGetValue(row.Number, out var corrections))
        {
            return row;
        }

        var cells = row.Cells.ToList();
        foreach (var one in corrections)
        {
            var place = header.ToList().FindIndex(name => name == one.Column);
            while (cells.Count <= place)
            {
                cells.Add("");
            }

            if (place >= 0)
            {
                cells[place] = one.Value.Trim();
            }
        }

        return row with { Cells = cells };
    }

    private static async Task<UploadedFile> ReadFormAsync(string name, byte[] body, string boundary, CancellationToken cancellationToken)
    {
        byte[]? content = null;
        IReadOnlyList<Correction>? corrections = [];
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body));
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                var part = section.GetContentDispositionHeader()?.Name.ToString().Trim('"');
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, cancellationToken);
                if (part == "file")
                {
                    content = bytes.ToArray();
                }
                else if (part == "corrections")
                {
                    corrections = Correction.Read(bytes.ToArray());
                }
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException)
        {
            throw FileRefusals.Form();
        }

        return content is not null && corrections is not null ? new UploadedFile(name, content) { Corrections = corrections } : throw FileRefusals.Form();
    }

    private static string NameOf(HttpRequest request)
    {
        var name = Path.GetFileName(Uri.UnescapeDataString(request.Headers["X-File-Name"].ToString()).Replace('\\', '/'));
        name = new string([.. name.Where(character => !char.IsControl(character))]);
        return name.Length switch
        {
            0 => "file",
            > 120 => name[^120..],
            _ => name,
        };
    }
}
