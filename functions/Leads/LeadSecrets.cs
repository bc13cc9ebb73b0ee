using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Inspection.Functions.Leads;

/// <summary>Who told a lead, as far as that person wished to say.</summary>
internal sealed record LeadIdentity(string? Name, string? Phone);

/// <summary>Everything about leads that rests on this deployment's secret: numbers, ids, sealed identities, secrets of platforms.</summary>
/// <param name="signingKey">The key of <c>Jobs__SigningKey</c>; each use has a key of its own derived from it.</param>
internal sealed class LeadSecrets(byte[] signingKey)
{
    private const int Nonce = 12;
    private const int Tag = 16;

    private readonly byte[] _numbers = HMACSHA256.HashData(signingKey, "lead-number/1"u8);
    private readonly byte[] _ids = HMACSHA256.HashData(signingKey, "lead-id/1"u8);
    private readonly byte[] _identities = HMACSHA256.HashData(signingKey, "lead-identity/1"u8);
    private readonly byte[] _bodies = HMACSHA256.HashData(signingKey, "lead-body/1"u8);
    private readonly byte[] _platforms = HMACSHA256.HashData(signingKey, "lead-platform/1"u8);

    /// <summary>The number of the lead that an operation brings: the same again where the operation is repeated, so that it need not be kept.</summary>
    public LeadNumber NumberOf(string jurisdiction, int year, string operation) =>
        LeadNumber.Of(year, Mac(_numbers, jurisdiction, operation));

    /// <summary>The id under which the lead of a number is kept.</summary>
    public string IdOf(string jurisdiction, LeadNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number.Year:D4}-{Convert.ToHexStringLower(Mac(_ids, jurisdiction, number.Characters))[..20]}");

    /// <summary>A keyed hash of what was sent, so that a repeat is told from another text without the text being kept, or guessed from its hash.</summary>
    public byte[] HashOf(ReadOnlySpan<byte> body) => HMACSHA256.HashData(_bodies, body);

    /// <summary>Encrypts an identity for one lead (AES-256-GCM); the sealed bytes open for no other.</summary>
    public byte[] Seal(LeadIdentity identity, string jurisdiction, string lead)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(identity, LeadJson.Default.LeadIdentity);
        var sealedBytes = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, Nonce));
        using var cipher = new AesGcm(_identities, Tag);
        cipher.Encrypt(sealedBytes.AsSpan(0, Nonce), plain, sealedBytes.AsSpan(Nonce, plain.Length), sealedBytes.AsSpan(Nonce + plain.Length), Whose(jurisdiction, lead));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">The bytes were not sealed for this lead.</exception>
    public LeadIdentity Open(byte[] sealedBytes, string jurisdiction, string lead)
    {
        var plain = new byte[sealedBytes.Length - Nonce - Tag];
        using var cipher = new AesGcm(_identities, Tag);
        cipher.Decrypt(sealedBytes.AsSpan(0, Nonce), sealedBytes.AsSpan(Nonce, plain.Length), sealedBytes.AsSpan(Nonce + plain.Length), plain, Whose(jurisdiction, lead));
        return JsonSerializer.Deserialize(plain, LeadJson.Default.LeadIdentity)!;
    }

    /// <summary>The secret with which a platform signs its events; each generation has another.</summary>
    public byte[] PlatformSecret(string jurisdiction, string platform, int generation) =>
        Mac(_platforms, jurisdiction, platform, generation.ToString(CultureInfo.InvariantCulture));

    private static byte[] Whose(string jurisdiction, string lead) => Encoding.UTF8.GetBytes($"{jurisdiction}|{lead}");

    private static byte[] Mac(byte[] key, params ReadOnlySpan<string> parts)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            mac.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(part)));
        }

        return mac.GetHashAndReset();
    }
}
