using System.Globalization;

namespace Inspection.Cli;

/// <summary>Values with commas between them.</summary>
internal static class Lists
{
    private const string None = "none";

    /// <summary>The values; none of <c>none</c>.</summary>
    public static string[] Texts(string? list) => list == None ? [] : list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A check that every value is one of those known.</summary>
    public static Func<string, string?> Of(IReadOnlyList<string> known) =>
        text => Texts(text) is { Length: > 0 } values && values.All(known.Contains) ? null : $"It lists some of {string.Join(", ", known)}.";

    /// <summary>A check that <c>none</c> passes as well.</summary>
    public static Func<string, string?> OrNone(Func<string, string?> check) => text => text == None ? null : check(text);

    /// <summary>A check of whole numbers and ranges of them, such as <c>1-5,8</c>.</summary>
    public static Func<string, string?> Numbers(int least, int most = 1_000_000) =>
        text => Texts(text) is { Length: > 0 } values && values.All(v => Range(v) is { } range && range.From >= least && range.To <= most && range.To - range.From < 1000)
            ? null
            : $"It lists whole numbers from {least} to {most}, and ranges such as 1-5.";

    /// <summary>The numbers of a list that has passed <see cref="Numbers"/>.</summary>
    public static int[] Parse(string list) => [.. Texts(list).Select(v => Range(v)!.Value).SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1)).Distinct()];

    private static (int From, int To)? Range(string text) => text.Split('-') switch
    {
        [var one] when Number(one) is { } n => (n, n),
        [var from, var to] when Number(from) is { } a && Number(to) is { } b && a <= b => (a, b),
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
