using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class RouteTimeTests
{
    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void Travel_work_and_travel_back_fit_into_the_session(int minutes, bool kept)
    {
        // 10 there + 10 entry + work + 10 back in 180.
        var problem = Given.Problem().Request("r1", r => r with { Minutes = minutes });
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1"])));
        if (kept)
        {
            Verdict.Keeps(problem, plan);
        }
        else
        {
            Assert.Equal("$.teams[0].return", Assert.Single(Verdict.Breaks("route-time", problem, plan)).Place);
        }
    }

    [Fact]
    public void A_team_may_not_leave_before_the_session_starts() =>
        BrokenAt("$.teams[0].depart", p => p.Team(0, t => t with { Depart = t.Depart.AddMinutes(-1) }));

    [Fact]
    public void A_team_may_leave_later_and_wait_on_the_way()
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem)
            .Visit(0, 0, v => v with { Start = v.Start.AddMinutes(20), End = v.End.AddMinutes(20) })
            .Team(0, t => t with { Depart = t.Depart.AddMinutes(5), Return = t.Return.AddMinutes(40) });
        Verdict.Keeps(problem, plan);
    }

    [Fact]
    public void A_visit_does_not_start_before_the_drive_is_over() =>
        BrokenAt("$.teams[0].visits[0].start", p => p.Visit(0, 0, v => v with { Start = v.Start.AddMinutes(-1), End = v.End.AddMinutes(-1) }));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_visit_lasts_exactly_as_long_as_its_requests_take(int minutes) =>
        BrokenAt("$.teams[0].visits[0].end", p => p
            .Visit(0, 0, v => v with { End = v.End.AddMinutes(minutes) })
            .Team(0, t => t with { Return = t.Return.AddMinutes(5) }));

    [Fact]
    public void A_team_is_not_back_before_the_drive_is_over() =>
        BrokenAt("$.teams[0].return", p => p.Team(0, t => t with { Return = t.Return.AddMinutes(-1) }));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_team_states_the_minutes_that_it_drives(int minutes) =>
        BrokenAt("$.teams[0].travelMinutes", p => p.Team(0, t => t with { TravelMinutes = t.TravelMinutes + minutes }));

    [Fact]
    public void Visits_of_a_team_do_not_overlap()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o2", "o3"], ("e1", ["r1", "r2"]), ("e2", ["r3", "r4"])));
        Verdict.Keeps(problem, plan);
        var overlapping = plan.Visit(0, 1, v => v with { Start = v.Start.AddMinutes(-Given.Drive - 1), End = v.End.AddMinutes(-Given.Drive - 1) });
        Assert.Equal("$.teams[0].visits[1].start", Assert.Single(Verdict.Breaks("route-time", problem, overlapping)).Place);
    }

    [Fact]
    public void Visits_are_listed_in_the_order_of_the_route()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o2", "o3"], ("e1", ["r1", "r2"]), ("e2", ["r3", "r4"])));
        Verdict.Breaks("route-time", problem, plan.Team(0, t => t with { Visits = [t.Visits[1], t.Visits[0]] }));
    }

    private static void BrokenAt(string place, Func<Plan, Plan> change)
    {
        var problem = Given.Problem();
        Assert.Equal(place, Assert.Single(Verdict.Breaks("route-time", problem, change(Given.PlanFor(problem)))).Place);
    }
}
