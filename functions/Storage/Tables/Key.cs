using System.Text;

namespace Inspection.Functions.Storage;

/// <summary>
/// A partition or row key made of parts joined by <c>|</c>, such as <c>req|17</c>.
/// A part never holds the separator, so that no outside text can reach into another part.
/// </summary>
internal sealed record Key
{
    private const int MaxBytes = 1024;

    /// <summary>Of text from outside: longer than any id, and short enough for a key of several parts.</summary>
    private const int MaxPartBytes = 256;

    private Key(string value) => Value = value;

    public string Value { get; }

    /// <summary>The key of these parts. Throws where a part is empty or holds <c>| / \ # ?</c> or a control character, or the whole is over 1 KiB.</summary>
    public static Key Of(params ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentException("A key has at least one part.", nameof(parts));
        }

        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part) || part.Contains('|', StringComparison.Ordinal))
            {
                throw StorageException.OverLimit("OutOfRangeInput", $"The key part '{part}' is empty or holds the separator.");
            }
        }

        return new Key(Checked(string.Join('|', parts)));
    }

    /// <summary>Whether <see cref="Of"/> takes this text as a part, beside other such parts.</summary>
    public static bool IsPart(string? text) =>
        !string.IsNullOrEmpty(text) && !text.Contains('|', StringComparison.Ordinal) && FirstForbidden(text) is null && BytesOf(text) <= MaxPartBytes;

    /// <summary>The value itself, if the service takes it as a key.</summary>
    internal static string Checked(string value)
    {
        if (FirstForbidden(value) is { } c)
        {
            throw StorageException.OverLimit("OutOfRangeInput", $"The key '{value}' holds the forbidden character U+{c.Value:X4}.");
        }

        return BytesOf(value) <= MaxBytes
            ? value
            : throw StorageException.OverLimit("KeyValueTooLarge", $"A key of {value.Length} characters is over 1 KiB.");
    }

    public override string ToString() => Value;

    /// <summary>In the encoding in which the text is longer.</summary>
    private static int BytesOf(string text) => Math.Max(Encoding.UTF8.GetByteCount(text), text.Length * sizeof(char));

    /// <summary>The first character that the service takes in no key; half a surrogate pair reads as U+FFFD.</summary>
    private static Rune? FirstForbidden(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '/' or '\\' or '#' or '?' or <= 0x1F or (>= 0x7F and <= 0x9F) or 0xFFFD)
            {
                return rune;
            }
        }

        return null;
    }
}
