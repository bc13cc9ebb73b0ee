using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.AnnualPlans;

/// <summary>
/// Draws enterprises by lot (双随机). The seed is fixed and written to the audit trail before anybody can know what it draws; with the seed and the list
/// anybody can draw again and must come to the same.
/// </summary>
internal static class RandomDraw
{
    /// <summary>The seed of one attempt: nobody without the deployment's key can foresee it, and nobody can choose it.</summary>
    public static string Seed(byte[] key, string jurisdiction, int year, string line, int attempt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"annual-plan-draw\n{jurisdiction}\n{year}\n{line}\n{attempt}"))));

    /// <summary>The first so many of the candidates in the order of SHA-256 over seed, line feed and credit code.</summary>
    public static IReadOnlyList<string> Pick(string seed, IEnumerable<string> candidates, int wanted) =>
        [.. candidates.OrderBy(code => Rank(seed, code), StringComparer.Ordinal).Take(wanted).Order(StringComparer.Ordinal)];

    /// <summary>Names the list that was drawn from.</summary>
    public static string HashOf(IEnumerable<string> candidates) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', candidates.Order(StringComparer.Ordinal)))));

    private static string Rank(string seed, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{code}")));
}
