using System.Globalization;

namespace Inspection.Functions.Intake;

/// <summary>Days as people and Excel write them.</summary>
internal static class Dates
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"];
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The day, or null. A number of five digits is Excel's count of days, as a date turned into text leaves it.</summary>
    public static DateOnly? Parse(string text)
    {
        var narrow = Narrow.Text(text).Trim();
        if (DateTime.TryParseExact(narrow, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return IsPlausible(DateOnly.FromDateTime(date));
        }

        return narrow.Length == 5 && int.TryParse(narrow, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? IsPlausible(Epoch.AddDays(days)) : null;
    }

    private static DateOnly? IsPlausible(DateOnly date) => date.Year is >= 1950 and <= 2199 ? date : null;
}
