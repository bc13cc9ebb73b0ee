using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>Gap against time: the planner's longest runs as curves, every other run as a mark.</summary>
internal static class AnytimePlot
{
    /// <summary>In per cent; smaller gaps lie on the lower edge.</summary>
    private const double LeastGap = 0.01;

    private const double LeastSeconds = 0.1;

    private static readonly (string Method, string Name)[] Others =
        [(Method.Greedy, "greedy by hand's rules"), (Method.TeamsFirst, "teams formed beforehand, then routing"), (Method.Monolith, "one CP-SAT model")];

    public static string Draw(Results results, string group)
    {
        IReadOnlyList<RunRecord> planner = Done(results, group, Method.Planner);
        int longest = planner.Select(r => r.Key.Limit).DefaultIfEmpty(0).Max();
        RunRecord[] curves = [.. planner.Where(r => r.Key.Limit == longest)];
        List<Series> series =
        [
            new($"planner, {longest} s: gap to the best bound", Medians(curves, (r, p) => results.Gap(r.Key.Instance, p.Score), lastOf: results.Gap), SeriesStyle.Steps),
            new($"planner, {longest} s: its own bound above the best bound", Medians(curves, (r, p) => p.Bound is { } b && results.BestBound(r.Key.Instance) is { } best ? Results.Fraction(b, best) : null, lastOf: r => BoundTable.Excess(results, r)), SeriesStyle.Steps),
            new("planner, separate run for each limit", Ends(results, planner), SeriesStyle.Marks),
            .. Others.Select(o => new Series(o.Name, Ends(results, Done(results, group, o.Method)), SeriesStyle.Marks)),
        ];
        series.RemoveAll(s => s.Points.Count == 0);
        (double X, double Y)[] all = [.. series.SelectMany(s => s.Points)];
        return Plot.Draw(
            $"{group}: gap against time, medians over {curves.Select(r => r.Key.Instance).Distinct().Count()} problems",
            new Axis("seconds", all.Select(p => p.X), LeastSeconds), new Axis("per cent of the bound", all.Select(p => p.Y), LeastGap), series);
    }

    private static IReadOnlyList<RunRecord> Done(Results results, string group, string method) =>
        [.. results.Of(group, method).Where(r => r.Outcome == Outcome.Done)];

    /// <summary>One mark per limit: median of the seconds and of the gaps.</summary>
    private static IReadOnlyList<(double X, double Y)> Ends(Results results, IReadOnlyList<RunRecord> runs) =>
        [.. runs.GroupBy(r => r.Key.Limit).OrderBy(g => g.Key)
            .Select(g => (X: Statistics.Median(g.Select(r => r.Seconds)), Y: Statistics.Median(g.Select(results.Gap).OfType<double>())))
            .Where(p => p.Y is not null).Select(p => (p.X!.Value, 100 * p.Y!.Value))];

    /// <summary>The median over the runs at every moment from which all of them have a value.</summary>
    private static List<(double X, double Y)> Medians(RunRecord[] runs, Func<RunRecord, Point, double?> value, Func<RunRecord, double?> lastOf)
    {
        var curves = runs.Select(r => (Points: (r.Curve ?? []).Select(p => (p.Seconds, Value: value(r, p))).Append((r.Seconds, lastOf(r))).ToArray(), Run: r)).ToArray();
        var medians = new List<(double, double)>();
        foreach (double moment in curves.SelectMany(c => c.Points.Select(p => p.Item1)).Distinct().Order())
        {
            double?[] now = [.. curves.Select(c => c.Points.LastOrDefault(p => p.Item1 <= moment).Item2)];
            if (now.All(v => v is not null))
            {
                medians.Add((moment, 100 * Statistics.Median(now.OfType<double>())!.Value));
            }
        }

        return medians;
    }
}
