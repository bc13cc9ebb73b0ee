namespace Inspection.Scheduler.Tests.Checking;

public sealed class VehiclesTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_team_needs_a_vehicle(int vehicles, bool kept)
    {
        var problem = Given.Problem().Base("b1", b => b with { Vehicles = vehicles });
        if (kept)
        {
            Verdict.Keeps(problem, Given.PlanFor(problem));
        }
        else
        {
            Verdict.Breaks("vehicles", problem, Given.PlanFor(problem));
        }
    }

    [Theory]
    [InlineData("mon-am", 1, false)]
    [InlineData("mon-am", 2, true)]
    [InlineData("mon-pm", 1, true)]
    public void Vehicles_are_counted_per_session(string second, int vehicles, bool kept)
    {
        var problem = Given.Problem().Base("b1", b => b with { Vehicles = vehicles }).Officer("o4", o => o with { Bases = ["b1"] });
        var plan = Given.Plan(
            problem,
            Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
            Given.Team(problem, "t2", second, "b1", ["o3", "o4"], ("e2", ["r3", "r4"])));
        if (kept)
        {
            Verdict.Keeps(problem, plan);
        }
        else
        {
            Assert.Equal("$.teams[1]", Assert.Single(Verdict.Breaks("vehicles", problem, plan)).Place);
        }
    }
}
