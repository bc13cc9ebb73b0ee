namespace Inspection.Scheduler.Tests.Checking;

public sealed class AccountedTests
{
    [Fact]
    public void A_request_that_is_neither_served_nor_waiting_is_missed()
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem);
        Assert.Contains("'r4'", Assert.Single(Verdict.Breaks("accounted", problem, plan with { Deferred = [plan.Deferred[0]] })).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_does_not_wait_when_it_is_served()
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem);
        Verdict.Breaks("accounted", problem, plan with { Deferred = [.. plan.Deferred, Given.Waiting("r1")] });
    }

    [Fact]
    public void A_request_waits_once()
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem);
        Verdict.Breaks("accounted", problem, plan with { Deferred = [.. plan.Deferred, Given.Waiting("r4")] });
    }
}
