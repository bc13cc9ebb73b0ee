using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class TeamOnePlaceTests
{
    private static Plan TwoTeams(Problem problem, string session, params string[] second) => Given.Plan(
        problem,
        Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
        Given.Team(problem, "t2", session, "b1", second, ("e2", ["r3", "r4"])));

    private static Problem TwoVehicles() => Given.Problem().Base("b1", b => b with { Vehicles = 2 });

    [Fact]
    public void An_officer_is_in_one_team_per_session()
    {
        var problem = TwoVehicles();
        var issue = Assert.Single(Verdict.Breaks("team-one-place", problem, TwoTeams(problem, "mon-am", "o1", "o3")));
        Assert.Equal("$.teams[1].officers[0]", issue.Place);
    }

    [Fact]
    public void An_officer_may_go_out_again_in_the_next_session()
    {
        var problem = TwoVehicles();
        Verdict.Keeps(problem, TwoTeams(problem, "mon-pm", "o1", "o3"));
    }

    [Fact]
    public void An_officer_is_listed_once_in_a_team()
    {
        var problem = Given.Problem();
        Verdict.Breaks("team-one-place", problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2", "o1"], ("e1", ["r1", "r2"]))));
    }

    [Fact]
    public void An_officer_works_only_in_sessions_in_which_the_officer_is_available()
    {
        Verdict.Breaks("team-one-place", Given.Problem().Officer("o1", o => o with { Sessions = ["mon-pm"] }), Given.PlanFor(Given.Problem()));
        Verdict.Keeps(Given.Problem().Officer("o1", o => o with { Sessions = ["mon-am"] }), Given.PlanFor(Given.Problem()));
    }

    [Fact]
    public void An_officer_starts_only_from_one_of_the_officers_bases()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o4"], ("e1", ["r1", "r2"])));
        Verdict.Breaks("team-one-place", problem, plan);
        Verdict.Keeps(problem.Officer("o4", o => o with { Bases = ["b2", "b1"] }), plan);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void An_officer_works_in_at_most_maxSessions_sessions(int most, bool kept)
    {
        var problem = TwoVehicles().Officer("o1", o => o with { MaxSessions = most });
        var plan = TwoTeams(problem, "mon-pm", "o1", "o3");
        if (kept)
        {
            Verdict.Keeps(problem, plan);
        }
        else
        {
            Assert.Single(Verdict.Breaks("team-one-place", problem, plan));
        }
    }
}
