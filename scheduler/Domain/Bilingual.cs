namespace Inspection.Scheduler.Domain;

/// <summary>
/// One thing said in both languages of the product. Where there is room for one string only, as in a plan file, it is
/// written as two lines: <see cref="ToString"/> and <see cref="Parse"/> are each other's inverse.
/// </summary>
public sealed record Bilingual
{
    /// <summary>Says the same thing twice.</summary>
    /// <param name="zh">Chinese, one line.</param>
    /// <param name="en">English.</param>
    /// <exception cref="ArgumentException">The Chinese has more than one line, so the two could not be told apart.</exception>
    public Bilingual(string zh, string en)
    {
        ArgumentNullException.ThrowIfNull(zh);
        ArgumentNullException.ThrowIfNull(en);
        if (zh.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("The Chinese must be one line.", nameof(zh));
        }

        Zh = zh;
        En = en;
    }

    /// <summary>Chinese, one line.</summary>
    public string Zh { get; }

    /// <summary>English.</summary>
    public string En { get; }

    /// <summary>Both languages of a text that <see cref="ToString"/> wrote.</summary>
    /// <param name="text">Any text; one without a second line, such as a note made by hand, is the same in both languages.</param>
    /// <returns>The first line as Chinese, what follows as English.</returns>
    public static Bilingual Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new Bilingual(text, text) : new Bilingual(text[..end], text[(end + 1)..]);
    }

    /// <summary>The Chinese, and on the next line the English.</summary>
    /// <returns>What <see cref="Parse"/> reads.</returns>
    public override string ToString() => $"{Zh}\n{En}";
}
