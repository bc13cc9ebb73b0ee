using System.Globalization;
using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>The methods side by side on the problems of one size.</summary>
internal static class MethodTable
{
    private static readonly string[] Order = [Method.Greedy, Method.TeamsFirst, Method.Monolith, Method.Planner];

    public static Table Of(Results results, string group)
    {
        var table = new Table("method", "limit s", "runs", "score", "own bound", "gap to best bound", "own gap", "served weight", "mandatory", "first plan s", "seconds", "peak MiB");
        foreach (IGrouping<(string Method, int Limit), RunRecord> row in results.Runs
            .Where(r => Results.GroupOf(r.Key.Instance) == group && r.Key.Method != Method.Bound)
            .GroupBy(r => (r.Key.Method, r.Key.Limit))
            .OrderBy(g => Array.IndexOf(Order, g.Key.Method)).ThenBy(g => g.Key.Limit))
        {
            RunRecord[] runs = [.. row];
            RunRecord[] planned = [.. runs.Where(r => r.Outcome == Outcome.Done)];
            string done = planned.Length == runs.Length ? $"{runs.Length}" : $"{planned.Length} of {runs.Length}";
            table.Add(
                row.Key.Method, row.Key.Limit.ToString(CultureInfo.InvariantCulture), done,
                Statistics.Told(planned.Select(r => (double?)r.Score), "N0"),
                Statistics.Told(planned.Select(r => (double?)r.Bound), "N0"),
                Statistics.Told(planned.Select(results.Gap), "P2"),
                Own(planned),
                Statistics.Told(planned.Select(r => r.Weight == 0 ? null : (double?)r.Served / r.Weight), "P1"),
                $"{planned.Sum(r => r.Mandatory)} of {planned.Sum(r => r.AllMandatory)}",
                Statistics.Told(planned.Select(r => r.FirstPlan), "F1"),
                Statistics.Told(runs.Select(r => (double?)r.Seconds), "F1"),
                Statistics.Told(runs.Select(r => (double?)r.PeakMiB), "F0"));
        }

        return table;
    }

    private static string Own(RunRecord[] planned)
    {
        string gap = Statistics.Told(planned.Select(Results.OwnGap), "P2");
        int proven = planned.Count(r => r.Proven);
        return proven == 0 ? gap : $"{gap}, {proven} proven optimal";
    }
}
