using System.Xml.Linq;
using Inspection.Bench.Measuring;
using Inspection.Bench.Reporting;

namespace Inspection.Scheduler.Tests.Bench;

public sealed class ReportTests
{
    [Theory]
    [InlineData("–")]
    [InlineData("3.0", 3.0)]
    [InlineData("2.5 (2.0–3.0)", 3.0, 2.0)]
    [InlineData("2.0 (1.0–9.0)", 9.0, 1.0, 2.0)]
    [InlineData("2.0", 2.0, 2.0)]
    public void Median_and_range_are_told(string told, params double[] values) =>
        Assert.Equal(told, Statistics.Told(values.Select(v => (double?)v), "F1"));

    [Fact]
    public void What_was_not_measured_is_not_counted() => Assert.Equal("4", Statistics.Told([null, 4, null], "F0"));

    [Fact]
    public void A_table_keeps_its_columns_whatever_stands_in_a_cell()
    {
        var table = new Table("a", "b");
        table.Add("x|y", "two\nlines");
        Assert.Equal("| a | b |\n| --- | --- |\n| x\\|y | two lines |\n", table.ToString());
        Assert.Throws<ArgumentException>(() => table.Add("one"));
    }

    [Fact]
    public void The_gap_is_taken_to_the_best_bound_that_any_run_proved()
    {
        var results = new Results([Run("generated-M-1", Method.Planner, 15, 990, 1100), Run("generated-M-1", Method.Bound, 300, null, 1000)]);
        Assert.Equal(0.01, results.Gap(results.Runs[0])!.Value, 1e-9);
        Assert.Equal(0.1, Results.OwnGap(results.Runs[0])!.Value, 1e-9);
    }

    [Fact]
    public void Targets_are_met_missed_or_not_measured_by_the_median()
    {
        RunRecord[] runs =
        [
            .. new long[] { 993, 991, 999 }.Select((score, i) => Run($"generated-M-{i + 1}", Method.Planner, 15, score, 1000)),
            .. new long[] { 990, 991, 999 }.Select((score, i) => Run($"generated-M-{i + 1}", Method.Planner, 60, score, 1000)),
        ];
        string text = Targets.Of(new Results(runs)).ToString();
        Assert.Contains("| M in 15 s: gap ≤ 0.8 % | 0.70 % (0.10 %–0.90 %) | 3 | met |", text, StringComparison.Ordinal);
        Assert.Contains("| M in 60 s: gap ≤ 0.3 % | 0.90 % (0.10 %–1.00 %) | 3 | **missed** |", text, StringComparison.Ordinal);
        Assert.Contains("| XL in 120 s: gap ≤ 2.0 % | – | 0 | not measured |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_plan_counts_against_the_target()
    {
        RunRecord[] runs = [Run("generated-M-1", Method.Planner, 15, 999, 1000), Run("generated-M-2", Method.Planner, 15, null, 1000), Run("generated-M-3", Method.Planner, 15, null, 1000)];
        Assert.Contains("| M in 15 s: gap ≤ 0.8 % | 0.10 % | 3 | **missed** |", Targets.Of(new Results(runs)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_is_not_judged_against_one_that_has_not_converged()
    {
        RunRecord[] open = [Run("generated-L-1", Method.Bound, 120, null, 1000), Run("generated-L-1", Method.Bound, 600, null, 1000)];
        Assert.Contains("open: 0 of 1", Targets.Of(new Results(open)).ToString(), StringComparison.Ordinal);
        RunRecord[] converged = [open[0], open[1] with { Proven = true }];
        Assert.Contains("| Bound of L in 120 s: within 0.05 % of the converged one | 0.000 % | 1 | met |", Targets.Of(new Results(converged)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_above_a_bound_is_called_out()
    {
        RunRecord[] runs = [Run("generated-S-1", Method.Greedy, 60, 1001, null), Run("generated-S-1", Method.Bound, 60, null, 1000)];
        string text = Report.Files(runs, "R.md", "inspection bench")["R.md"];
        Assert.Contains("| No plan is above a bound | 1 are | 1 | **missed** |", text, StringComparison.Ordinal);
        Assert.Contains("score 1001, bound 1000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plots_are_well_formed_and_stay_within_their_frame()
    {
        RunRecord[] runs =
        [
            Run("generated-S-1", Method.Planner, 60, 1000, 1000) with { Curve = [new Point(0.05, null, 2000), new Point(0.3, 900, 1100), new Point(2, 1000, 1000)] },
            Run("generated-S-1", Method.Greedy, 60, 950, null), Run("a<b>&c", Method.Planner, 15, -5, 0),
            Run("scaled-40-1", Method.Planner, 60, 500, 510) with { Enterprises = 40 }, Run("scaled-100-1", Method.Planner, 60, 1500, 1510) with { Enterprises = 100 },
        ];
        IReadOnlyDictionary<string, string> files = Report.Files(runs, "R.md", "inspection bench");
        Assert.Equal(["R.md", "anytime-S.svg", "anytime-a<b>&c.svg", "growth-score.svg", "growth-time.svg"], files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Where(f => f.Key.EndsWith(".svg", StringComparison.Ordinal)), file =>
        {
            Assert.Contains(file.Key, files["R.md"], StringComparison.Ordinal);
            XElement svg = XDocument.Parse(file.Value).Root!;
            Assert.Equal(("svg", "img"), (svg.Name.LocalName, svg.Attribute("role")?.Value));
            Assert.Contains("prefers-color-scheme:dark", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", file.Value, StringComparison.Ordinal);
            Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "path");
        });
    }

    private static RunRecord Run(string instance, string method, int limit, long? score, long? bound) => new(
        new RunKey(instance, method, limit, 2, 1), score is null && method != Method.Bound ? Outcome.NoAnswer : Outcome.Done, "", 300, score, bound, score == bound,
        Served: 90, Weight: 100, Mandatory: 5, AllMandatory: 5, FirstPlan: score is null ? null : 0.5, Seconds: limit, PeakMiB: 100);
}
