namespace Inspection.Functions.Hosting;

/// <summary>Text that somebody typed, as it is kept.</summary>
internal static class PlainText
{
    /// <summary>Line ends as one character, no other control characters, no outer spaces; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var kept = string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        return kept.Length == 0 ? null : kept;
    }
}
