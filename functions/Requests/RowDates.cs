using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Functions.Intake;

namespace Inspection.Functions.Requests;

/// <summary>When an inspection is to be, as lists say it: a day, from one day to another, a month, a quarter.</summary>
internal static partial class RowDates
{
    /// <summary>The first and the last day, or null where the text says none.</summary>
    public static (DateOnly From, DateOnly To)? Read(string text)
    {
        var narrow = Narrow.Text(text).Replace(" ", "", StringComparison.Ordinal);
        if ((Dates.Parse(text) ?? Dates.Parse(narrow)) is { } day)
        {
            return (day, day);
        }

        if (Month().Match(narrow) is { Success: true } month)
        {
            return Between(Number(month, 1), Number(month, 2), Number(month, 2));
        }

        if (Quarter().Match(narrow) is { Success: true } quarter)
        {
            var number = "一二三四".IndexOf(quarter.Groups[2].Value, StringComparison.Ordinal) is >= 0 and var place ? place + 1 : Number(quarter, 2);
            return Between(Number(quarter, 1), (number * 3) - 2, number * 3);
        }

        foreach (var separator in (string[])["至", "到", "~", "—", "--", "-"])
        {
            // A dash also stands within a day: the one between two days has as much on both sides.
            for (var place = narrow.IndexOf(separator, StringComparison.Ordinal); place > 0; place = narrow.IndexOf(separator, place + 1, StringComparison.Ordinal))
            {
                if (Dates.Parse(narrow[..place]) is { } from && End(narrow[(place + separator.Length)..], from) is { } to && from <= to)
                {
                    return (from, to);
                }
            }
        }

        return null;
    }

    /// <summary>The last day, which may leave out the year or the month of the first.</summary>
    private static DateOnly? End(string text, DateOnly from) =>
        Dates.Parse(text)
        ?? Dates.Parse(string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{text}"))
        ?? Dates.Parse(string.Create(CultureInfo.InvariantCulture, $"{from.Year}.{text}"))
        ?? Dates.Parse(string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Month}月{text}"));

    private static (DateOnly, DateOnly)? Between(int year, int from, int to) =>
        year is >= 1950 and <= 2199 && from is >= 1 and <= 12 && to is >= 1 and <= 12
            ? (new DateOnly(year, from, 1), new DateOnly(year, to, 1).AddMonths(1).AddDays(-1))
            : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{4})[年./-]([0-9]{1,2})月?(?:份)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Month();

    [GeneratedRegex("^([0-9]{4})年?第?([一二三四1-4])季度$", RegexOptions.NonBacktracking)]
    private static partial Regex Quarter();
}
