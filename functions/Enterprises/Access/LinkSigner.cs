using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Enterprises;

/// <summary>What a link opens; one for the calendar must not open the other.</summary>
internal enum LinkScope
{
    /// <summary>The enterprise's own page, with what it may do there.</summary>
    Page,

    /// <summary>The calendar of its visits, for a calendar program.</summary>
    Calendar,
}

/// <summary>What a link says of itself; nothing of it is true before <see cref="LinkSigner.Proves"/>.</summary>
internal sealed record LinkText(string Jurisdiction, string Enterprise, DateOnly LastDay, byte[] Mac);

/// <summary>
/// Signs the links of enterprises: 256 bits over scope, jurisdiction, enterprise, last day and generation. Links are kept nowhere; raising the generation that storage
/// holds makes all older ones void.
/// </summary>
internal sealed class LinkSigner(IOptions<SigningOptions> signing)
{
    private const string DayFormat = "yyyyMMdd";
    private const int MaxLength = 140;
    private readonly byte[] _key = HMACSHA256.HashData(signing.Value.Key, "enterprise-link/1"u8);

    public string Sign(LinkScope scope, string jurisdiction, string enterprise, DateOnly lastDay, int generation) =>
        $"{jurisdiction}.{enterprise}.{DayOf(lastDay)}.{Base64Url.EncodeToString(MacOf(scope, jurisdiction, enterprise, lastDay, generation))}";

    /// <summary>Reads a link; null where it cannot be one.</summary>
    public static LinkText? Read(string text)
    {
        if (text.Length > MaxLength || text.Split('.') is not [var jurisdiction, var enterprise, var day, var mac])
        {
            return null;
        }

        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return Key.IsPart(jurisdiction) && CreditCode.IsValid(enterprise)
            && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay)
            && Base64Url.IsValid(mac, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(mac, bytes, out _) && Base64Url.EncodeToString(bytes) == mac
                ? new LinkText(jurisdiction, enterprise, lastDay, bytes)
                : null;
    }

    /// <summary>Whether this deployment has signed it, and for this generation. Takes the same time whatever is wrong.</summary>
    public bool Proves(LinkScope scope, LinkText link, int generation) =>
        CryptographicOperations.FixedTimeEquals(MacOf(scope, link.Jurisdiction, link.Enterprise, link.LastDay, generation), link.Mac);

    private byte[] MacOf(LinkScope scope, string jurisdiction, string enterprise, DateOnly lastDay, int generation) => HMACSHA256.HashData(
        _key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{scope}|{jurisdiction}|{enterprise}|{DayOf(lastDay)}|{generation}")));

    private static string DayOf(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
