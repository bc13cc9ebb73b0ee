namespace Inspection.Scheduler.Tests.Checking;

public sealed class OneVisitTests
{
    [Fact]
    public void One_visit_per_enterprise_is_kept()
    {
        var problem = Given.Problem();
        Verdict.Keeps(problem, Given.PlanFor(problem));
    }

    [Fact]
    public void Two_visits_to_two_enterprises_by_one_team_are_kept()
    {
        var problem = Given.Problem();
        Verdict.Keeps(problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o2", "o3"], ("e1", ["r1", "r2"]), ("e2", ["r3", "r4"]))));
    }

    [Fact]
    public void A_second_visit_to_the_same_enterprise_is_refused_even_for_other_requests()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(
            problem,
            Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1"])),
            Given.Team(problem, "t2", "mon-pm", "b1", ["o1", "o2"], ("e1", ["r2"])));
        var issue = Assert.Single(Verdict.Breaks("one-visit", problem, plan));
        Assert.Equal("$.teams[1].visits[0]", issue.Place);
    }

    [Fact]
    public void A_request_that_is_served_twice_in_one_visit_is_refused()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2", "r1"])));
        var issue = Assert.Single(Verdict.Breaks("one-visit", problem, plan));
        Assert.Equal("$.teams[0].visits[0].requests[2]", issue.Place);
    }
}
