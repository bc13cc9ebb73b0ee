using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Leads;

/// <summary>Another platform that reports to this one (such as a 12345 hotline or a grid system).</summary>
/// <param name="Generation">Raised with every change of the secret; the one before is taken for some days more.</param>
/// <param name="RotatedAt">When the present secret began.</param>
/// <param name="Active">False: its events are refused.</param>
internal sealed record Platform(string Id, string Name, int Generation, DateTimeOffset RotatedAt, bool Active);

internal sealed record PlatformView(string Id, string Name, int Generation, DateTimeOffset RotatedAt, bool Active);

internal sealed record PlatformList(IReadOnlyList<PlatformView> Items);

/// <param name="Name">At most 50 characters.</param>
internal sealed record PlatformBody(string Name);

/// <summary>A platform with its secret, shown when it is made and nowhere else.</summary>
/// <param name="Secret"><c>whsec_</c> and base64 of the key of HMAC-SHA-256.</param>
internal sealed record PlatformSecretView(string Id, string Name, int Generation, string Secret, string Path);

/// <summary>
/// Signed events, as Standard Webhooks has them: <c>webhook-signature</c> holds <c>v1,</c> and base64 of the HMAC-SHA-256 over
/// id, timestamp and body joined by dots; several may stand there, separated by spaces.
/// </summary>
internal static class EventSignature
{
    /// <summary>How far the timestamp may be from now, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>How long the secret before the present one is taken.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(7);

    private const int MaxHeader = 1000;

    public static string Sign(byte[] secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        mac.AppendData(body);
        return $"v1,{Convert.ToBase64String(mac.GetHashAndReset())}";
    }

    /// <summary>True where one of the signatures is that of one of the secrets, and the time is near.</summary>
    public static bool IsGood(IEnumerable<byte[]> secrets, string id, string timestamp, string signatures, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (!Key.IsPart(id) || id.Length > 128 || signatures.Length > MaxHeader
            || !long.TryParse(timestamp, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return false;
        }

        var given = signatures.Split(' ').Select(Encoding.UTF8.GetBytes).ToList();
        return secrets.Select(secret => Encoding.UTF8.GetBytes(Sign(secret, id, timestamp, body.Span)))
            .Any(good => given.Any(one => CryptographicOperations.FixedTimeEquals(one, good)));
    }
}
