using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Tests.Cli;

public sealed class ExplainTests : InspectionProcess
{
    [Theory]
    [InlineData("r1", "r1: 已安排", "r1: served")]
    [InlineData("r4", "r4: 未排入 (no-capacity)", "r4: waits (no-capacity)")]
    public async Task Explain_answers_in_both_languages_with_the_places_as_a_table(string request, string zh, string en)
    {
        Outcome outcome = await ExplainAsync(Given.PlanFor(Given.Problem()), request);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.StartsWith(zh, outcome.Output, StringComparison.Ordinal);
        Assert.Contains(en, outcome.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^  b1 +mon-pm +[+-]?[0-9]+ ", outcome.Output);
    }

    [Fact]
    public async Task One_language_can_be_asked_for()
    {
        Assert.DoesNotContain("served", (await ExplainAsync(Given.PlanFor(Given.Problem()), "r1", "--lang", "zh")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("已安排", (await ExplainAsync(Given.PlanFor(Given.Problem()), "r1", "--lang", "en")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await ExplainAsync(Given.PlanFor(Given.Problem()), "r1", "--lang", "fr")).Code);
    }

    [Fact]
    public async Task An_unknown_request_is_refused_with_the_near_ones()
    {
        Outcome outcome = await ExplainAsync(Given.PlanFor(Given.Problem()), "q4");
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("unknown-request at q4", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("r4, r1", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_breaks_a_rule_is_not_explained()
    {
        Plan broken = Given.PlanFor(Given.Problem()).Team(0, t => t with { Officers = ["o1"] });
        Outcome outcome = await ExplainAsync(broken, "r1");
        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.Contains("team-size at $.teams[0]", outcome.Error, StringComparison.Ordinal);
    }

    private Task<Outcome> ExplainAsync(Plan plan, string request, params string[] options) =>
        RunAsync(["explain", File("p.json", ProblemFormat.Write(Given.Problem())), File("plan.json", PlanFormat.Write(plan)), request, .. options]);
}
