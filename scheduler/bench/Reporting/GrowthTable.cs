using System.Globalization;
using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>Weeks of every size with the density of L: how score and time grow.</summary>
internal static class GrowthTable
{
    /// <summary>Share of a run's final score at which it counts as nearly done.</summary>
    private const double Nearly = 0.99;

    public static Table Of(Results results)
    {
        var table = new Table("enterprises", "greedy score", "planner score", "more than greedy", "own gap", "first plan s", "99 % of the final score after s", "seconds", "peak MiB");
        foreach (RunRecord run in Runs(results, Method.Planner))
        {
            RunRecord? greedy = Runs(results, Method.Greedy).FirstOrDefault(r => r.Key.Instance == run.Key.Instance);
            table.Add(
                Text(run.Enterprises, "N0"), Text(greedy?.Score, "N0"), Text(run.Score, "N0"),
                Text(greedy?.Score is { } less and not 0 ? (run.Score - less) / (double)Math.Abs(less) : null, "P2"),
                Text(Results.OwnGap(run), "P2"), Text(run.FirstPlan, "F1"), Text(NearlyDone(run), "F1"), Text(run.Seconds, "F1"), Text(run.PeakMiB, "F0"));
        }

        return table;
    }

    /// <summary>Scaled problems in the order of their size; of several limits the longest.</summary>
    public static IReadOnlyList<RunRecord> Runs(Results results, string method) =>
        [.. results.Of(Results.Growth, method).Where(r => r.Score is not null).GroupBy(r => r.Key.Instance).Select(g => g.MaxBy(r => r.Key.Limit)!).OrderBy(r => r.Enterprises)];

    public static double? NearlyDone(RunRecord run) =>
        run.Curve?.FirstOrDefault(p => p.Score >= run.Score - ((1 - Nearly) * Math.Abs((double)run.Score.GetValueOrDefault())))?.Seconds;

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
