namespace Inspection.Functions.Jurisdictions;

/// <summary>How people write the half days of a week: <c>周一上午</c>, <c>星期三下午</c> or the id <c>mon-am</c>.</summary>
internal static class SessionNames
{
    private const string DayCharacters = "一二三四五六日";
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>All ids in time order, those of Saturday and Sunday among them: a week has them where the working calendar makes up for a holiday.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Days.SelectMany(day => new[] { $"{day}-am", $"{day}-pm" })];

    /// <summary>The id that a text means, or null.</summary>
    public static string? Parse(string text)
    {
        var name = text.Trim().ToLowerInvariant();
        if (Ids.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        foreach (var prefix in (string[])["星期", "周"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Length == prefix.Length + 3)
            {
                var day = DayCharacters.IndexOf(name[prefix.Length] == '天' ? '日' : name[prefix.Length], StringComparison.Ordinal);
                var half = name[(prefix.Length + 1)..] switch { "上午" => "am", "下午" => "pm", _ => null };
                return day >= 0 && half is not null ? $"{Days[day]}-{half}" : null;
            }
        }

        return null;
    }

    /// <summary>How people in China write a half day's id, such as <c>周一上午</c>.</summary>
    public static string Chinese(string id) => $"周{DayCharacters[Array.IndexOf(Days, id[..3])]}{(id.EndsWith("am", StringComparison.Ordinal) ? "上午" : "下午")}";

    /// <summary>The half day's id: its day of the week and <c>am</c> or <c>pm</c>.</summary>
    public static string Of(DateOnly date, bool morning) => $"{Days[((int)date.DayOfWeek + 6) % 7]}-{(morning ? "am" : "pm")}";

    /// <summary>The ids in time order, each once.</summary>
    public static IReadOnlyList<string> Ordered(IEnumerable<string> ids)
    {
        var set = ids.ToHashSet(StringComparer.Ordinal);
        return [.. Ids.Where(set.Contains)];
    }
}
