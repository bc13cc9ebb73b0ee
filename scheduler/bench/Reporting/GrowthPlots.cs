using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>Score and time against the number of enterprises.</summary>
internal static class GrowthPlots
{
    private const double LeastSeconds = 0.01;

    public static string Score(Results results) => Draw(
        "Score against size, one limit for all", "score", 1,
        new Series("planner", Points(results, Method.Planner, r => r.Score), SeriesStyle.Line),
        new Series("greedy by hand's rules", Points(results, Method.Greedy, r => r.Score), SeriesStyle.Line));

    public static string Time(Results results) => Draw(
        "Time against size", "seconds", LeastSeconds,
        new Series("planner: first plan", Points(results, Method.Planner, r => r.FirstPlan), SeriesStyle.Line),
        new Series("planner: 99 % of its final score", Points(results, Method.Planner, GrowthTable.NearlyDone), SeriesStyle.Line),
        new Series("planner: end of the run", Points(results, Method.Planner, r => r.Seconds), SeriesStyle.Line),
        new Series("greedy by hand's rules", Points(results, Method.Greedy, r => r.Seconds), SeriesStyle.Line));

    private static string Draw(string title, string unit, double least, params Series[] series) => Plot.Draw(
        title, new Axis("enterprises", series.SelectMany(s => s.Points).Select(p => p.X), 1), new Axis(unit, series.SelectMany(s => s.Points).Select(p => p.Y), least), series);

    private static List<(double X, double Y)> Points(Results results, string method, Func<RunRecord, double?> value) =>
        [.. GrowthTable.Runs(results, method).Select(r => (X: (double)r.Enterprises, Y: value(r))).Where(p => p.Y is not null).Select(p => (p.X, p.Y!.Value))];
}
