using System.Globalization;

namespace Inspection.Bench.Reporting;

/// <summary>Middle and ends of a few figures.</summary>
internal static class Statistics
{
    /// <summary>The middle one; of an even number the mean of the two in the middle; null of none.</summary>
    public static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Median, and least and greatest where they differ: <c>3 (1–4)</c>.</summary>
    /// <param name="values">What was measured; nulls were not.</param>
    /// <param name="format">Of one figure.</param>
    public static string Told(IEnumerable<double?> values, string format)
    {
        double[] known = [.. values.OfType<double>().Order()];
        if (Median(known) is not { } median)
        {
            return "–";
        }

        (string least, string most) = (Text(known[0], format), Text(known[^1], format));
        return least == most ? least : $"{Text(median, format)} ({least}–{most})";
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
