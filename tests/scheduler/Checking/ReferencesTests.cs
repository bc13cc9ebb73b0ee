using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData("session", "$.teams[0].session")]
    [InlineData("base", "$.teams[0].base")]
    [InlineData("officer", "$.teams[0].officers[1]")]
    [InlineData("enterprise", "$.teams[0].visits[0].enterprise")]
    [InlineData("request", "$.teams[0].visits[0].requests[1]")]
    [InlineData("deferred", "$.deferred[0].request")]
    public void An_unknown_id_is_named_with_its_place(string noun, string place)
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem);
        var broken = noun switch
        {
            "session" => plan.Team(0, t => t with { Session = "nowhere" }),
            "base" => plan.Team(0, t => t with { Base = "nowhere" }),
            "officer" => plan.Team(0, t => t with { Officers = ["o1", "nowhere"] }),
            "enterprise" => plan.Visit(0, 0, v => v with { Enterprise = "nowhere" }),
            "request" => plan.Visit(0, 0, v => v with { Requests = ["r1", "nowhere"] }),
            _ => plan with { Deferred = [Given.Waiting("nowhere"), .. plan.Deferred] },
        };
        Assert.Contains(Verdict.BreaksAmongOthers("reference", problem, broken), i => i.Place == place && i.Cause.Contains("'nowhere'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_for_another_problem_is_not_taken_for_this_one()
    {
        var problem = Given.Problem();
        Verdict.Breaks("reference", problem, Given.PlanFor(problem) with { Problem = "another week" });
    }

    [Fact]
    public void Team_ids_are_unique()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(
            problem,
            Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
            Given.Team(problem, "t1", "mon-pm", "b1", ["o1", "o3"], ("e2", ["r3", "r4"])));
        Verdict.Breaks("reference", problem, plan);
    }

    [Fact]
    public void A_team_without_visits_and_a_visit_without_requests_are_refused()
    {
        var problem = Given.Problem();
        Verdict.Breaks("reference", problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"])));
        Verdict.BreaksAmongOthers("reference", problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", []))));
    }

    [Fact]
    public void A_request_is_served_at_its_own_enterprise()
    {
        var problem = Given.Problem();
        Plan plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r3"])));
        Verdict.Breaks("reference", problem, plan);
    }
}
