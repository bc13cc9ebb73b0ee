namespace Inspection.Scheduler.Tests.Checking;

public sealed class DepartmentsPerVisitTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void A_visit_has_at_most_maxDepartmentsPerVisit_departments(int? most, bool kept)
    {
        var problem = Given.Problem().Rules(r => r with { MaxDepartmentsPerVisit = most });
        if (kept)
        {
            Verdict.Keeps(problem, Given.PlanFor(problem));
        }
        else
        {
            Verdict.Breaks("departments-per-visit", problem, Given.PlanFor(problem));
        }
    }

    [Fact]
    public void Two_requests_of_one_department_count_once()
    {
        var problem = Given.Problem().Rules(r => r with { MaxDepartmentsPerVisit = 1 }).Request("r2", r => r with { Department = "market" });
        Verdict.Keeps(problem, Given.PlanFor(problem));
    }
}
