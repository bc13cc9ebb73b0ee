using System.Security.Cryptography;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>A file as it was sent: its name is only believed for showing it.</summary>
/// <param name="Name">For people, at most 120 characters, no path.</param>
internal sealed record UploadedFile(string Name, byte[] Content)
{
    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    public static Task<UploadedFile> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, SheetLimits.Usual, cancellationToken);

    public static async Task<UploadedFile> ReadAsync(HttpRequest request, SheetLimits limits, CancellationToken cancellationToken) =>
        new(NameOf(request), await RequestBody.ReadAsync(request, limits.Bytes, cancellationToken));

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
