namespace Inspection.Scheduler.Tests.Checking;

public sealed class CertifiedTests
{
    [Fact]
    public void A_request_whose_certificate_nobody_in_the_team_holds_is_refused()
    {
        var problem = Given.Problem().Officer("o2", o => o with { Certificates = [] });
        var issue = Assert.Single(Verdict.Breaks("certified", problem, Given.PlanFor(problem)));
        Assert.Contains("'r2'", issue.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", true)]
    public void A_certificate_is_valid_up_to_and_on_its_last_day(string until, bool kept)
    {
        var problem = Given.Problem().Officer("o2", o => o with { Certificates = [Given.Certificate("fire", until)] });
        if (kept)
        {
            Verdict.Keeps(problem, Given.PlanFor(problem));
        }
        else
        {
            Verdict.Breaks("certified", problem, Given.PlanFor(problem));
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Every_department_has_officersPerDepartment_holders(int needed, bool kept)
    {
        var problem = Given.Problem().Rules(r => r with { OfficersPerDepartment = needed });
        if (kept)
        {
            Verdict.Keeps(problem, Given.PlanFor(problem));
        }
        else
        {
            Verdict.Breaks("certified", problem, Given.PlanFor(problem));
        }
    }

    [Fact]
    public void Holders_of_two_certificates_count_for_both_departments()
    {
        var problem = Given.Problem().Rules(r => r with { OfficersPerDepartment = 2 });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2", "o3"], ("e1", ["r1", "r2"])));
        Verdict.Keeps(problem, plan);
    }

    [Fact]
    public void A_recused_officer_does_not_count_as_holder()
    {
        var problem = Given.Problem().Enterprise("e1", e => e with { Recused = ["o2"] }).Officer("o3", o => o with { Certificates = [] });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2", "o3"], ("e1", ["r1", "r2"])));
        Verdict.Breaks("certified", problem, plan);
    }
}
