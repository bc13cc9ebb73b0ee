using System.Text;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Cli;

public sealed class GenerateAndCheckTests : InspectionProcess
{
    [Fact]
    public async Task Generate_writes_the_problem_alone_to_standard_output_or_to_a_file()
    {
        string expected = Encoding.UTF8.GetString(ProblemFormat.Write(ProblemGenerator.Generate(InstanceSize.S, 3)));
        Outcome shown = await RunAsync("generate", "--size", "S", "--seed", "3");
        Assert.Equal((0, expected, ""), (shown.Code, shown.Output, shown.Error));

        Outcome written = await RunAsync("generate", "--size=S", "--seed=3", "-o", PathOf("p.json"));
        Assert.Equal((0, ""), (written.Code, written.Output));
        Assert.Equal(expected, await System.IO.File.ReadAllTextAsync(PathOf("p.json"), Ct));
    }

    [Fact]
    public async Task Check_passes_a_right_plan()
    {
        Problem problem = Given.Problem();
        Outcome outcome = await RunAsync("check", File("problem.json", ProblemFormat.Write(problem)), File("plan.json", PlanFormat.Write(Given.PlanFor(problem))));
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("keeps every rule", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_lists_every_broken_rule_with_its_code()
    {
        Problem problem = Given.Problem().Pinned(Given.Pin("e2"));
        Plan plan = Given.PlanFor(problem).Team(0, t => t with { Officers = ["o4", "o1"] }) with { Score = 1 };
        Outcome outcome = await RunAsync("check", File("problem.json", ProblemFormat.Write(problem)), File("plan.json", PlanFormat.Write(plan)));
        Assert.Equal((1, ""), (outcome.Code, outcome.Error));
        Assert.All(["team-one-place at $.teams[0].officers[0]", "pinned at $.teams", "score at $.score", "breaks 3 times"], part => Assert.Contains(part, outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_refuses_files_that_it_cannot_read_and_tells_of_both()
    {
        Outcome outcome = await RunAsync("check", File("problem.json", "{}"u8), File("plan.json", "[1"u8));
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("missing-member at " + PathOf("problem.json"), outcome.Error, StringComparison.Ordinal);
        Assert.Contains("not-json at " + PathOf("plan.json"), outcome.Error, StringComparison.Ordinal);
    }
}
