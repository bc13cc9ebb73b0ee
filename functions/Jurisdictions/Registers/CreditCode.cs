using System.Text;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last a check character
/// (ISO 7064 hybrid, modulus 31, weights 3^i) over an alphabet without I, O, S, V, Z.
/// </summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    /// <summary>
    /// The one way to write the code: full-width characters made narrow, lower case made upper, spaces dropped.
    /// Does not say that the code is right.
    /// </summary>
    public static string Normalise(string text)
    {
        var code = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            if (!char.IsWhiteSpace(narrow) && narrow is not ('\u200B' or '\uFEFF'))
            {
                code.Append(char.ToUpperInvariant(narrow));
            }
        }

        return code.ToString();
    }

    public static bool IsInAlphabet(char character) => Alphabet.Contains(character, StringComparison.Ordinal);

    /// <summary>True for a normalised code with a right check character.</summary>
    public static bool IsValid(string code) => code.Length == Length && CheckCharacter(code.AsSpan(0, Length - 1)) == code[^1];

    /// <summary>The check character of the first 17, or null where one of them is not in the alphabet.</summary>
    public static char? CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        var weight = 1;
        foreach (var character in body)
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
