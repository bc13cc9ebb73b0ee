using System.Xml.Linq;
using Inspection.Bench.Measuring;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Cli;

public sealed class BenchTests : InspectionProcess
{
    [Fact]
    public async Task A_quick_look_writes_report_plots_and_log_and_resuming_it_runs_nothing_again()
    {
        string[] quick = ["bench", "--quick", "--methods", "greedy,bound", "--limits", "1", "-o", PathOf("R.md")];
        Outcome first = await RunAsync(quick);
        Assert.True(first.Code == 0, first.Error);
        Assert.Contains("4 runs, at most 0:00:16 (0 runs", first.Error, StringComparison.Ordinal);
        string[] lines = await System.IO.File.ReadAllLinesAsync(PathOf("runs.jsonl"), Ct);
        Assert.Equal(["generated-S-1", "generated-S-1", "scaled-40-1", "scaled-100-1"], lines.Select(l => RunLog.Parse(l)!.Key.Instance));
        Assert.Contains("| greedy | 1 | 1 |", await System.IO.File.ReadAllTextAsync(PathOf("R.md"), Ct), StringComparison.Ordinal);

        Outcome second = await RunAsync([.. quick, "--resume"]);
        Assert.True(second.Code == 0, second.Error);
        Assert.Contains("0 runs, at most 0:00:00 (4 runs", second.Error, StringComparison.Ordinal);
        Assert.Equal(lines, await System.IO.File.ReadAllLinesAsync(PathOf("runs.jsonl"), Ct));
    }

    [Fact]
    public async Task Files_are_measured_and_the_report_can_be_written_again()
    {
        string problem = File("p.json", ProblemFormat.Write(TinyProblems.Random(1)));
        Outcome measured = await RunAsync("bench", "--sizes", "none", "--growth", "none", "--files", problem, "--methods", "planner,monolith,bound", "--limits", "1", "-o", PathOf("R.md"));
        Assert.True(measured.Code == 0, measured.Error);
        Assert.All(new RunLog(PathOf("runs.jsonl")).Read(), r => Assert.Equal(Inspection.Bench.Measuring.Outcome.Done, r.Outcome));
        string report = await System.IO.File.ReadAllTextAsync(PathOf("R.md"), Ct);
        Assert.NotNull(XDocument.Load(PathOf("anytime-tiny-1.svg")).Root);

        Outcome again = await RunAsync("bench", "--report-only", "--log", PathOf("runs.jsonl"), "-o", PathOf("again.md"));
        Assert.True(again.Code == 0, again.Error);
        static string Body(string text) => text[text.IndexOf("## Targets", StringComparison.Ordinal)..];
        Assert.Equal(Body(report), Body(await System.IO.File.ReadAllTextAsync(PathOf("again.md"), Ct)));
    }

    [Theory]
    [InlineData("bad-value at --sizes", "--sizes", "S,XS")]
    [InlineData("bad-value at --seeds", "--seeds", "5-1")]
    [InlineData("bad-value at --limits", "--limits", "0")]
    [InlineData("bad-value at --methods", "--methods", "magic")]
    [InlineData("bad-value at --growth", "--growth", "40,19")]
    [InlineData("bad-value at --quick", "--quick=yes")]
    [InlineData("unreadable-file", "--files", "none.json")]
    [InlineData("no-runs", "--report-only")]
    public async Task What_cannot_be_measured_is_refused_in_words(string told, params string[] arguments)
    {
        Outcome outcome = await RunAsync(["bench", .. arguments, "-o", PathOf("R.md")]);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
        Assert.Equal([], Directory.GetFiles(PathOf(".")));
    }

    [Fact]
    public async Task A_method_that_does_not_know_pins_says_so()
    {
        Outcome outcome = await RunAsync("measure", File("p.json", ProblemFormat.Write(Given.Problem().Pinned(Given.Pin("e1", exclude: true)))), "--method", "greedy");
        Assert.Equal(0, outcome.Code);
        RunRecord record = RunLog.Parse(outcome.Output)!;
        Assert.Equal(Inspection.Bench.Measuring.Outcome.Failed, record.Outcome);
        Assert.Contains("neither pins", record.Note, StringComparison.Ordinal);
    }
}
