using System.Globalization;

namespace Inspection.Local;

/// <summary>
/// The schedule of a timer function: six fields (second minute hour day month weekday), each <c>*</c>, numbers, ranges
/// and lists with an optional step. Times are UTC, and a day must match both the day and the weekday field.
/// </summary>
public sealed class Ncrontab
{
    private const int YearsAhead = 8;
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    private readonly ulong second, minute, hour, day, month, weekday;

    private Ncrontab(string[] fields)
    {
        second = Field(fields[0], 0, 59);
        minute = Field(fields[1], 0, 59);
        hour = Field(fields[2], 0, 23);
        day = Field(fields[3], 1, 31);
        month = Field(fields[4], 1, 12, Months);
        weekday = Field(fields[5], 0, 6, Weekdays);
    }

    /// <exception cref="FormatException">The text is not a six-field schedule; the message says which part.</exception>
    public static Ncrontab Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 6
            ? new(fields)
            : throw new FormatException($"'{text}' has {fields.Length} fields; a timer schedule has six: second minute hour day month weekday.");
    }

    /// <summary>The first time after <paramref name="after"/>, in UTC.</summary>
    /// <exception cref="InvalidOperationException">The schedule never comes, such as 30 February.</exception>
    public DateTimeOffset Next(DateTimeOffset after)
    {
        var utc = after.ToUniversalTime();
        var t = new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero).AddSeconds(1);
        var end = t.AddYears(YearsAhead);
        while (t < end)
        {
            if (!Has(month, t.Month))
            {
                t = new DateTimeOffset(t.Year, t.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
            }
            else if (!Has(day, t.Day) || !Has(weekday, (int)t.DayOfWeek))
            {
                t = new DateTimeOffset(t.Year, t.Month, t.Day, 0, 0, 0, TimeSpan.Zero).AddDays(1);
            }
            else if (!Has(hour, t.Hour))
            {
                t = new DateTimeOffset(t.Year, t.Month, t.Day, t.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
            }
            else if (!Has(minute, t.Minute))
            {
                t = t.AddSeconds(60 - t.Second);
            }
            else if (!Has(second, t.Second))
            {
                t = t.AddSeconds(1);
            }
            else
            {
                return t;
            }
        }

        throw new InvalidOperationException("The schedule does not come within eight years.");
    }

    private static bool Has(ulong set, int value) => (set & (1UL << value)) != 0;

    private static ulong Field(string text, int low, int high, string[]? names = null)
    {
        ulong set = 0;
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var whole] => (whole, 1),
                [var whole, var by] => (whole, Number(by, 1, high, null)),
                _ => throw new FormatException($"'{part}' has more than one '/'."),
            };
            var (from, to) = range switch
            {
                "*" => (low, high),
                _ when range.Split('-') is [var a, var b] => (Number(a, low, high, names), Number(b, low, high, names)),
                _ => (Number(range, low, high, names), part.Contains('/', StringComparison.Ordinal) ? high : Number(range, low, high, names)),
            };
            if (from > to)
            {
                throw new FormatException($"'{range}' runs backwards.");
            }

            for (var value = from; value <= to; value += step)
            {
                set |= 1UL << value;
            }
        }

        return set;
    }

    private static int Number(string text, int low, int high, string[]? names)
    {
        var named = names is null ? -1 : Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
        {
            return named + low;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? number
            : throw new FormatException($"'{text}' is not a number from {low} to {high}.");
    }
}
