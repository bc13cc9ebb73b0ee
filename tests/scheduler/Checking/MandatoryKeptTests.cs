namespace Inspection.Scheduler.Tests.Checking;

public sealed class MandatoryKeptTests
{
    [Fact]
    public void Half_of_the_requests_is_enough()
    {
        var problem = Given.Problem();
        Verdict.Keeps(problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1"]))));
    }

    [Fact]
    public void A_visit_that_leaves_out_the_mandatory_request_is_refused()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o3"], ("e2", ["r4"])));
        Assert.Contains("'r3'", Assert.Single(Verdict.Breaks("mandatory-kept", problem, plan)).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_with_the_mandatory_request_alone_keeps_half_of_two()
    {
        var problem = Given.Problem();
        Verdict.Keeps(problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o3"], ("e2", ["r3"]))));
    }

    [Fact]
    public void Not_visiting_at_all_breaks_no_rule()
    {
        var problem = Given.Problem();
        Verdict.Keeps(problem, Given.Plan(problem));
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.51, false)]
    public void The_share_is_rounded_up(double keepFraction, bool kept)
    {
        var problem = Given.Problem().Rules(r => r with { KeepFraction = keepFraction });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1"])));
        if (kept)
        {
            Verdict.Keeps(problem, plan);
        }
        else
        {
            Verdict.Breaks("mandatory-kept", problem, plan);
        }
    }

    [Theory]
    [InlineData(0.07, 100, 7)]
    [InlineData(0.55, 20, 11)]
    [InlineData(0.5, 3, 2)]
    [InlineData(0, 5, 0)]
    [InlineData(1, 5, 5)]
    public void The_least_number_is_the_exact_ceiling(double keepFraction, int requests, int least) =>
        Assert.Equal(least, (Given.Rules() with { KeepFraction = keepFraction }).LeastKept(requests));
}
