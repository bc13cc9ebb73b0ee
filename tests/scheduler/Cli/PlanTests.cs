using System.Text;
using System.Text.Json.Nodes;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Cli;

public sealed class PlanTests : InspectionProcess
{
    [Fact]
    public async Task Plan_writes_a_plan_that_the_checker_passes_and_nothing_else_to_standard_output()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 1);
        Outcome outcome = await RunAsync("plan", File("p.json", ProblemFormat.Write(problem)), "--seconds", "2", "--workers", "1");
        Assert.Equal(0, outcome.Code);
        KeepsAllRules(problem, outcome.Output);
        Assert.Contains(" visits", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', outcome.Error);
    }

    [Fact]
    public async Task A_budget_of_steps_gives_the_same_file_each_time()
    {
        string problem = File("p.json", ProblemFormat.Write(ProblemGenerator.Generate(InstanceSize.S, 4)));
        for (int run = 0; run < 2; run++)
        {
            Outcome outcome = await RunAsync("plan", problem, "--steps", "4000", "--seed", "7", "-o", PathOf($"plan{run}.json"));
            Assert.True(outcome.Code == 0, outcome.Error);
        }

        byte[] first = await System.IO.File.ReadAllBytesAsync(PathOf("plan0.json"), Ct);
        Assert.NotEmpty(first);
        Assert.Equal(first, await System.IO.File.ReadAllBytesAsync(PathOf("plan1.json"), Ct));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Being_stopped_keeps_the_best_plan_found(string signal)
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 1);
        using var process = Start("plan", File("p.json", ProblemFormat.Write(problem)), "--seconds", "3600", "-o", PathOf("plan.json"));
        var error = new StringBuilder();
        while (await process.StandardError.ReadLineAsync(Ct) is { } line)
        {
            error.AppendLine(line);
            if (!line.Contains("score –", StringComparison.Ordinal))
            {
                break;
            }
        }

        await SignalAsync(process, signal);
        Outcome outcome = await EndAsync(process, error.ToString());
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Equal("", outcome.Output);
        KeepsAllRules(problem, await System.IO.File.ReadAllTextAsync(PathOf("plan.json"), Ct));
        Assert.Equal(["p.json", "plan.json"], Directory.GetFiles(PathOf(".")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_wrong_problem_is_refused_with_all_that_is_wrong()
    {
        JsonObject file = JsonNode.Parse(ProblemFormat.Write(Given.Problem()))!.AsObject();
        file["requests"]![0]!["enterprise"] = "e9";
        file["requests"]![1]!["minutes"] = -5;
        file["extra"] = true;
        Outcome outcome = await RunAsync("plan", File("p.json", Encoding.UTF8.GetBytes(file.ToJsonString())), "-o", PathOf("plan.json"));
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.All(
            ["unknown-reference at " + PathOf("p.json") + " $.requests[0].enterprise", "out-of-range at", "$.requests[1].minutes", "unknown-member at", "$.extra"],
            part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal));
        Assert.False(System.IO.File.Exists(PathOf("plan.json")));
    }

    [Fact]
    public async Task A_plan_that_breaks_a_pin_is_not_written()
    {
        // Each pin can be kept alone; together they need two vehicles of a base that has one.
        Problem problem = Given.Problem().Officer("o4", o => o with { Bases = ["b1"] }).Pinned(
            Given.Pin("e1", "mon-am", "b1", ["o1", "o2"], ["r1", "r2"]),
            Given.Pin("e2", "mon-am", "b1", ["o3", "o4"], ["r3", "r4"]));
        Outcome outcome = await RunAsync("plan", File("p.json", ProblemFormat.Write(problem)), "--seconds", "1", "-o", PathOf("plan.json"));
        Assert.Equal((3, ""), (outcome.Code, outcome.Output));
        Assert.Contains("pinned at", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("The pins of 'e1', 'e2' cannot be kept together", outcome.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(PathOf("plan.json")));
    }

    private static void KeepsAllRules(Problem problem, string file)
    {
        (Plan? plan, IReadOnlyList<Issue> issues) = PlanFormat.Read(Encoding.UTF8.GetBytes(file));
        Assert.Empty(issues);
        Verdict.Keeps(problem, plan!);
        Assert.NotEmpty(plan!.Teams);
    }
}
