using System.Security.Cryptography;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>A file as it was sent: its name is only believed for showing it.</summary>
/// <param name="Name">For people, at most 120 characters, no path.</param>
internal sealed record UploadedFile(string Name, byte[] Content)
{
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    public static async Task<UploadedFile> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        new(NameOf(request), await RequestBody.ReadAsync(request, MaxBytes, cancellationToken));

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
