using System.Text.Json.Nodes;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Cli;

public sealed class BoundTests : InspectionProcess
{
    [Fact]
    public async Task The_bound_is_told_to_people_and_to_machines_and_no_plan_is_above_it()
    {
        Problem problem = TinyProblems.Random(1002);
        Outcome outcome = await RunAsync("bound", File("p.json", ProblemFormat.Write(problem)), "--seconds", "20");
        Assert.True(outcome.Code == 0, outcome.Error);
        JsonNode bound = JsonNode.Parse(outcome.Output)!;
        Assert.True((bool)bound["converged"]!);
        Assert.True((long)bound["value"]! >= EveryPlan.BestScore(problem));
        Assert.Contains($"bound {bound["value"]}, converged", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_cannot_be_read_is_refused()
    {
        Outcome outcome = await RunAsync("bound", PathOf("none.json"));
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("unreadable-file", outcome.Error, StringComparison.Ordinal);
    }
}
