using System.Globalization;

namespace Inspection.Sizes;

/// <summary>The figures beside those that are promised.</summary>
internal static class Promises
{
    private const double PageMilliseconds = 150;
    private const double ImportSeconds = 60;
    private const double Ratio = 0.5;

    public static string Pages(IReadOnlyList<Series> series)
    {
        List<string> slow = [.. series.Where(one => one.P95 > PageMilliseconds).OrderByDescending(one => one.P95).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.What} ({one.P95:F0} ms)"))];
        return $"- Pages, promised within {PageMilliseconds} ms for 19 of 20: {series.Count - slow.Count} of {series.Count} kinds are. {(slow.Count == 0 ? "" : $"Slower: {string.Join("; ", slow)}.")}".TrimEnd();
    }

    public static string Import(ImportFigures figures, City city) => string.Create(CultureInfo.InvariantCulture,
        $"- Import of {city.Requests:N0} requests, promised within {ImportSeconds} s: {figures.Seconds:F1} s, median of the imports of .xlsx; at most {figures.Most:F1} s. The same rows inserted raw, one transaction of a hundred at a time, in the same run: {figures.Inserts:F1} s. Inserts / import: {figures.Ratio:F2}, aimed above {Ratio}. The process grew by {figures.Grown / 1e6:F0} MB at most.");
}

/// <summary>What importing took beside inserting.</summary>
/// <param name="Seconds">Median of the imports.</param>
/// <param name="Most">The slowest of them.</param>
/// <param name="Inserts">Median of the inserts, one transaction at a time.</param>
/// <param name="Ratio">Median of inserts / import of each run.</param>
/// <param name="Grown">Most bytes by which a process grew.</param>
internal sealed record ImportFigures(double Seconds, double Most, double Inserts, double Ratio, long Grown);
