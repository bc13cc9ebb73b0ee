using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Themes;

/// <summary>Checks what is written into a theme; everything that is wrong at once. Pure.</summary>
internal static class ThemeCheck
{
    private const int MaxName = 60;
    private const int MaxNote = 500;
    private const int MaxMatters = 50;

    public static IReadOnlyList<Finding> Check(ThemeBody body, Registers registers)
    {
        var findings = new List<Finding>();
        CheckText(body.Name, "$.name", findings);
        CheckText(body.Place, "$.place", findings);
        if (body.Note?.Length > MaxNote)
        {
            findings.Add(ThemeWords.OutOfRange("$.note", new($"说明最多 {MaxNote} 个字。", $"A note has at most {MaxNote} characters.")));
        }

        if (body.Matters.Count is 0 or > MaxMatters)
        {
            findings.Add(ThemeWords.OutOfRange("$.matters", new($"须选择 1 到 {MaxMatters} 个事项。", $"Choose 1 to {MaxMatters} matters.")));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < Math.Min(body.Matters.Count, MaxMatters); place++)
        {
            if (registers.Matter(body.Matters[place]) is null || !seen.Add(body.Matters[place]))
            {
                findings.Add(ThemeWords.UnknownMatter($"$.matters[{place}]", body.Matters[place]));
            }
        }

        return findings;
    }

    private static void CheckText(string text, string place, List<Finding> findings)
    {
        if (text.Trim().Length is 0 or > MaxName || text.Any(char.IsControl))
        {
            findings.Add(ThemeWords.OutOfRange(place, new($"须为 1 到 {MaxName} 个字，不能有控制字符。", $"1 to {MaxName} characters, no control characters.")));
        }
    }
}
