using System.Globalization;
using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>The bound alone, and how far each limit stays above the best that is known.</summary>
internal static class BoundTable
{
    public static Table Of(Results results)
    {
        var table = new Table("size", "limit s", "runs", "converged", "bound", "above the best bound", "seconds", "peak MiB");
        foreach (string group in results.Groups)
        {
            foreach (IGrouping<int, RunRecord> row in results.Of(group, Method.Bound).GroupBy(r => r.Key.Limit).OrderBy(g => g.Key))
            {
                RunRecord[] runs = [.. row];
                table.Add(
                    group, row.Key.ToString(CultureInfo.InvariantCulture), $"{runs.Length}", $"{runs.Count(r => r.Proven)}",
                    Statistics.Told(runs.Select(r => (double?)r.Bound), "N0"),
                    Statistics.Told(runs.Select(r => Excess(results, r)), "P3"),
                    Statistics.Told(runs.Select(r => (double?)r.Seconds), "F1"),
                    Statistics.Told(runs.Select(r => (double?)r.PeakMiB), "F0"));
            }
        }

        return table;
    }

    /// <summary>How far a run's bound lies above the best bound of its problem.</summary>
    public static double? Excess(Results results, RunRecord run) =>
        results.BestBound(run.Key.Instance) is { } best && run.Bound is { } bound ? (bound - best) / Math.Max(1.0, Math.Abs((double)best)) : null;
}
