using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

public sealed class PinTests
{
    [Fact]
    public async Task A_pinned_session_and_base_are_kept()
    {
        Problem problem = Given.Problem().Rules(r => r with { OfficersPerVisit = 1 }).Pinned(Given.Pin("e1", session: "tue-am", home: "b2"));

        Team team = await TeamOf("e1", problem);

        Assert.Equal(("tue-am", "b2"), (team.Session, team.Base));
    }

    [Fact]
    public async Task Pinned_officers_form_the_team_and_nobody_else()
    {
        Team team = await TeamOf("e1", Given.Problem().Pinned(Given.Pin("e1", officers: ["o2", "o3"])));

        Assert.Equal(["o2", "o3"], team.Officers.Order());
    }

    [Fact]
    public async Task Pinned_requests_are_served_and_no_others()
    {
        Problem problem = Given.Problem().Pinned(Given.Pin("e1", requests: ["r2"]));

        Team team = await TeamOf("e1", problem);

        Assert.Equal(["r2"], team.Visits.Single(v => v.Enterprise == "e1").Requests);
    }

    [Fact]
    public async Task An_excluded_enterprise_waits()
    {
        Plan plan = await Made.ByAsync(Given.Problem().Pinned(Given.Pin("e1", exclude: true)));

        Assert.All(plan.Deferred, d => Assert.Equal(WaitingCode.PinnedOut, d.Code));
        Assert.Equal(["r1", "r2"], plan.Deferred.Select(d => d.Request));
    }

    [Fact]
    public async Task A_pin_that_nobody_can_keep_leaves_its_requests_waiting_with_that_reason()
    {
        Plan plan = await Made.ByAsync(Given.Problem().Pinned(Given.Pin("e1", home: "b2", officers: ["o1", "o2"])));

        Assert.Equal(["r1", "r2"], plan.Deferred.Select(d => d.Request));
        Assert.All(plan.Deferred, d => Assert.Equal(WaitingCode.PinnedOut, d.Code));
    }

    public static TheoryData<int> Combinations => [.. Enumerable.Range(0, 16)];

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Every_combination_of_what_a_pin_says_is_kept_beside_another_pin(int says)
    {
        Problem problem = Given.Problem().Pinned(
            Given.Pin(
                "e1",
                (says & 1) != 0 ? "tue-am" : null,
                (says & 2) != 0 ? "b1" : null,
                (says & 4) != 0 ? ["o1", "o2", "o3"] : null,
                (says & 8) != 0 ? ["r2"] : null),
            Given.Pin("e2", session: "mon-pm"));

        Plan plan = await Made.ByAsync(problem);

        Verdict.Keeps(problem, plan);
        Assert.Equal(2, plan.Teams.Sum(t => t.Visits.Count));
    }

    [Fact]
    public async Task A_pin_is_kept_even_where_it_costs_more_than_it_is_worth()
    {
        Problem problem = Given.Problem().Pinned(Given.Pin("e1")) with { Objective = new Objective(OfficerMinute: 1000) };

        Assert.NotNull(await TeamOf("e1", problem));
    }

    [Fact]
    public async Task What_was_promised_stays_where_a_change_costs_more_than_it_gains()
    {
        Problem problem = Given.Problem();
        Plan promised = Given.Plan(problem, Given.Team(problem, "t1", "tue-am", "b1", ["o1", "o3"], ("e2", ["r3", "r4"])));

        Plan plan = await Made.ByAsync(problem with { Previous = promised });

        Assert.Equal("tue-am", plan.Teams.Single(t => t.Visits.Any(v => v.Enterprise == "e2")).Session);
        Assert.Equal(0, plan.Breakdown.Changes);
    }

    private static async Task<Team> TeamOf(string enterprise, Problem problem) =>
        (await Made.ByAsync(problem)).Teams.Single(t => t.Visits.Any(v => v.Enterprise == enterprise));
}
