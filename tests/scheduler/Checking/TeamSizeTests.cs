namespace Inspection.Scheduler.Tests.Checking;

public sealed class TeamSizeTests
{
    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 3, true)]
    [InlineData(4, 5, false)]
    [InlineData(1, 2, false)]
    [InlineData(1, 3, true)]
    public void A_team_has_officersPerVisit_to_seats_officers(int least, int seats, bool kept)
    {
        var problem = Given.Problem().Rules(r => r with { OfficersPerVisit = least, Seats = seats });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2", "o3"], ("e1", ["r1", "r2"])));
        if (kept)
        {
            Verdict.Keeps(problem, plan);
        }
        else
        {
            Verdict.BreaksAmongOthers("team-size", problem, plan);
        }
    }

    [Fact]
    public void Nobody_inspects_alone()
    {
        var problem = Given.Problem();
        Verdict.BreaksAmongOthers("team-size", problem, Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o3"], ("e1", ["r1", "r2"]))));
    }
}
