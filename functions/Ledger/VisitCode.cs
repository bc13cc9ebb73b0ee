using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Hosting;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Ledger;

/// <summary>
/// The code of a visit (核验码): on its notice as text and QR code, scanned or typed by officers when they come and by anyone who doubts them. It follows from
/// enterprise and week, so it stays the same when the week is amended, and cannot be worked out without the deployment's key.
/// </summary>
internal sealed class VisitCodes(IOptions<SigningOptions> signing)
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 8;

    /// <summary>32 characters, none of which is taken for another: no 0, O, 1 or I.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private readonly byte[] _key = HMACSHA256.HashData(signing.Value.Key, "visit-code/1"u8);

    /// <summary>The code of the visit to an enterprise in a week.</summary>
    public string Of(string jurisdiction, string week, string enterprise)
    {
        byte[] mac = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{jurisdiction}|{week}|{enterprise}"));
        return string.Create(Length, mac, static (code, bytes) =>
        {
            for (int place = 0; place < code.Length; place++)
            {
                code[place] = Alphabet[bytes[place] & 31];
            }
        });
    }

    /// <summary>What somebody typed as codes are written: upper case, without spaces and dashes, full-width characters made narrow. Null where it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length)
        {
            return null;
        }

        var code = new string([.. typed.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2013')).Select(char.ToUpperInvariant)]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}
