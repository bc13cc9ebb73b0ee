using System.Globalization;

namespace Inspection.Functions.Intake;

/// <summary>Excel keeps a date as a number of days; only the cell's style tells that it is one.</summary>
internal static class XlsxDates
{
    private const double Of1904 = 1462;

    /// <summary>Formats that every Excel has, those of the Chinese edition among them.</summary>
    public static bool IsBuiltInDate(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>True where a format, apart from its quoted texts and colours, speaks of years, months, days, hours or seconds.</summary>
    public static bool IsDateFormat(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var place = 0; place < format.Length; place++)
        {
            switch (format[place])
            {
                case '\\' or '_' or '*' when !quoted:
                    place++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '[' when !quoted:
                    bracketed = true;
                    break;
                case ']' when !quoted:
                    bracketed = false;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or '年' or '月' or '日' when !quoted && !bracketed && !format.Contains("General", StringComparison.OrdinalIgnoreCase):
                    return true;
            }
        }

        return false;
    }

    /// <summary>The number as a day, with the time where there is one; null where it is none.</summary>
    public static string? Text(double days, bool from1904)
    {
        var serial = days + (from1904 ? Of1904 : 0);
        if (serial is < 0 or >= 2_958_466)
        {
            return null;
        }

        var date = DateTime.FromOADate(serial);
        return serial < 1 ? date.ToString("HH:mm", CultureInfo.InvariantCulture)
            : date.TimeOfDay == TimeSpan.Zero ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
