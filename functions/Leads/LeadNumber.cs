using System.Buffers.Binary;
using System.Text;
using Inspection.Functions.Intake;

namespace Inspection.Functions.Leads;

/// <summary>
/// The number by which the author of a lead follows it: a character for the year, ten that nobody can guess (31 to the tenth, some
/// 10^14.9 numbers a year) and a check character. No 0 and O, no 1, I and L. Shown in three groups of four.
/// </summary>
internal readonly record struct LeadNumber
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int FirstYear = 2020;
    private const int Secret = 10;
    private const int Length = Secret + 2;

    private LeadNumber(string characters) => Characters = characters;

    /// <summary>Twelve characters without separators.</summary>
    public string Characters { get; }

    /// <summary>The year in which the lead was received; the character means the same again after 31 years.</summary>
    public int Year => FirstYear + Alphabet.IndexOf(Characters[0], StringComparison.Ordinal);

    /// <summary>As people read and write it: <c>XXXX-XXXX-XXXX</c>.</summary>
    public override string ToString() => $"{Characters[..4]}-{Characters[4..8]}-{Characters[8..]}";

    /// <param name="randomness">At least sixteen bytes that nobody can guess.</param>
    public static LeadNumber Of(int year, ReadOnlySpan<byte> randomness)
    {
        var value = BinaryPrimitives.ReadUInt128BigEndian(randomness);
        var text = new StringBuilder(Length).Append(Alphabet[(year - FirstYear) % Alphabet.Length]);
        for (var n = 0; n < Secret; n++)
        {
            text.Append(Alphabet[(int)(value % (uint)Alphabet.Length)]);
            value /= (uint)Alphabet.Length;
        }

        return new LeadNumber(text.Append(Check(text.ToString())).ToString());
    }

    /// <summary>The number that somebody typed, in small letters, full width, with spaces or dashes; null where it is none.</summary>
    public static LeadNumber? Read(string text)
    {
        if (text.Length > 40)
        {
            return null;
        }

        var characters = string.Concat(Narrow.Text(text).ToUpperInvariant().Where(c => c is not (' ' or '-' or '–' or '—')));
        return characters.Length == Length
            && characters.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && Check(characters[..^1]) == characters[^1]
                ? new LeadNumber(characters)
                : null;
    }

    /// <summary>Weights are the powers of 3, which differ modulo 31: any one wrong character and any two swapped ones show.</summary>
    private static char Check(string characters)
    {
        var (sum, weight) = (0, 3);
        foreach (var c in characters)
        {
            sum += weight * Alphabet.IndexOf(c, StringComparison.Ordinal);
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
