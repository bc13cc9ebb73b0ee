namespace Inspection.Scheduler.Tests.Checking;

public sealed class RecusedTests
{
    [Fact]
    public void A_recused_officer_may_come_along_when_enough_others_do()
    {
        var problem = Given.Problem().Enterprise("e1", e => e with { Recused = ["o1"] });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2", "o3"], ("e1", ["r1", "r2"])));
        Verdict.Keeps(problem, plan);
    }

    [Fact]
    public void Two_officers_of_whom_one_is_recused_are_one_too_few()
    {
        var problem = Given.Problem().Enterprise("e1", e => e with { Recused = ["o2"] });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o2", "o3"], ("e1", ["r1", "r2"])));
        Verdict.Breaks("recused", problem, plan);
    }

    [Fact]
    public void An_officer_recused_elsewhere_counts()
    {
        var problem = Given.Problem().Enterprise("e2", e => e with { Recused = ["o1", "o2"] });
        Verdict.Keeps(problem, Given.PlanFor(problem));
    }
}
