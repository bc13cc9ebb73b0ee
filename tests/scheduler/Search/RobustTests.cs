using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Weeks that nobody would plan by hand: each is answered sensibly.</summary>
public sealed class RobustTests
{
    [Fact]
    public async Task A_week_of_one_session_is_planned_best()
    {
        Problem problem = Given.Problem() with { Sessions = [Given.Problem().Sessions[0]] };

        Plan plan = await Made.ByAsync(problem);

        Assert.Equal((PlanStatus.Optimal, EveryPlan.BestScore(problem)), (plan.Status, plan.Score));
    }

    [Fact]
    public async Task Where_everybody_is_recused_everything_waits_for_want_of_an_officer()
    {
        Problem problem = Given.Problem();
        string[] everybody = [.. problem.Officers.Select(o => o.Id)];

        Plan plan = await Made.ByAsync(problem with { Enterprises = [.. problem.Enterprises.Select(e => e with { Recused = everybody })] });

        Assert.Empty(plan.Teams);
        Assert.All(plan.Deferred, d => Assert.Equal(WaitingCode.NoCertificate, d.Code));
    }

    [Fact]
    public async Task A_session_of_a_few_minutes_holds_no_visit()
    {
        Problem problem = Given.Problem() with { Sessions = [Given.Session("blink", "2026-11-23T08:30", 5)] };

        Plan plan = await Made.ByAsync(problem);

        Assert.Equal((4, PlanStatus.Optimal), (plan.Deferred.Count, plan.Status));
        Assert.All(plan.Deferred, d => Assert.Equal(WaitingCode.TooFar, d.Code));
    }

    [Fact]
    public async Task Without_vehicles_nobody_leaves_and_the_plan_says_why()
    {
        Problem problem = Given.Problem();

        Plan plan = await Made.ByAsync(problem with { Bases = [.. problem.Bases.Select(b => b with { Vehicles = 0 })] });

        Assert.Empty(plan.Teams);
        Assert.All(plan.Deferred, d => Assert.True(d.Cause.Length > 0 && d.Remedy.Length > 0, d.Code));
    }

    [Fact]
    public async Task An_impossible_duty_keeps_its_enterprise_waiting_and_nobody_else()
    {
        Problem problem = Given.Problem();
        problem = problem with { Requests = [.. problem.Requests, Given.Request("r5", "e1", "market", minutes: 900, mandatory: true)] };

        Plan plan = await Made.ByAsync(problem);

        Assert.Equal(["r1", "r2", "r5"], plan.Deferred.Select(d => d.Request));
    }

    [Fact]
    public async Task A_thousand_requests_of_one_enterprise_are_one_visit_with_as_many_as_fit()
    {
        Problem problem = Given.Problem();
        problem = problem with { Requests = [.. Enumerable.Range(0, 1000).Select(i => Given.Request($"r{i}", "e1", i % 2 == 0 ? "market" : "fire", minutes: 4, weight: 1 + (i % 7)))] };

        Plan most = await Made.ByAsync(problem.Rules(r => r with { KeepFraction = 0.01 }), iterations: 20);
        Plan half = await Made.ByAsync(problem, iterations: 20);

        Assert.InRange(Assert.Single(Assert.Single(most.Teams).Visits).Requests.Count, 80, 100);
        Assert.Equal(1000, half.Deferred.Count);
        Assert.True(most.Bound >= most.Score);
    }

    [Fact]
    public async Task A_thousand_enterprises_at_one_address_share_the_teams()
    {
        Enterprise[] enterprises = [.. Enumerable.Range(0, 1000).Select(i => Given.Enterprise($"e{i}"))];
        Problem problem = Given.Problem() with
        {
            Travel = Given.Travel(overhead: 3),
            Enterprises = enterprises,
            Requests = [.. enterprises.Select(e => Given.Request(e.Id + "r", e.Id, "market", minutes: 10))],
        };

        Plan plan = await Made.ByAsync(problem, iterations: 40, seconds: 6);

        Assert.True(plan.Teams.Sum(t => t.Visits.Count) >= 20, $"{plan.Teams.Sum(t => t.Visits.Count)} visits");
        Assert.Equal(1000, plan.Deferred.Count + plan.Teams.Sum(t => t.Visits.Count));
    }

    [Fact]
    public async Task Twelve_requests_of_eleven_departments_are_one_visit()
    {
        string[] kinds = [.. Enumerable.Range(1, 11).Select(i => $"d{i}")];
        Problem problem = Given.Problem() with
        {
            Departments = [.. kinds.Select(k => new Department(k, k))],
            Officers = [.. Enumerable.Range(0, 6).Select(i => Given.Officer($"o{i}", "b1", kinds[i], kinds[(i + 6) % 11], kinds[(i + 3) % 11]))],
            Requests = [.. Enumerable.Range(0, 12).Select(i => Given.Request($"r{i}", "e1", kinds[i % 11], minutes: 20))],
        };

        Plan all = await Made.ByAsync(problem.Rules(r => r with { Seats = 6 }));
        Plan few = await Made.ByAsync(problem.Rules(r => r with { Seats = 6, MaxDepartmentsPerVisit = 6 }));

        Assert.Empty(all.Deferred);
        Assert.InRange(few.Teams.Single().Visits.Single().Requests.Count, 6, 7);
    }

    [Fact]
    public async Task Rare_certificates_are_kept_for_the_visits_that_need_them()
    {
        // Six visits of a whole session each and six officers of whom two hold the rare kind: by worth, the common ones come first.
        Enterprise[] enterprises = [.. Enumerable.Range(0, 6).Select(i => Given.Enterprise($"e{i}"))];
        Problem problem = Given.Flat(Given.Problem() with
        {
            Sessions = [Given.Session("mon-am", "2026-11-23T08:30", 100)],
            Bases = [Given.Base("b1", vehicles: 6)],
            Officers = [.. Enumerable.Range(0, 6).Select(i => i < 2 ? Given.Officer($"o{i}", "b1", "health", "market") : Given.Officer($"o{i}", "b1", "market"))],
            Enterprises = enterprises,
            Requests = [.. enterprises.Select((e, i) => Given.Request($"r{i}", e.Id, i < 4 ? "market" : "health", minutes: 60, weight: i < 4 ? 90 : 10))],
        }).Rules(r => r with { OfficersPerVisit = 1 });

        Plan plan = await Made.ByAsync(problem);

        Assert.Empty(plan.Deferred);
        Assert.Equal(PlanStatus.Optimal, plan.Status);
    }

    [Fact]
    public async Task Officers_of_many_bases_are_in_one_place_at_a_time()
    {
        string[] bases = [.. Enumerable.Range(1, 12).Select(i => $"b{i}")];
        Problem problem = Given.Flat(Given.Problem() with
        {
            Bases = [.. bases.Select(b => Given.Base(b, vehicles: 2))],
            Officers = [.. Enumerable.Range(1, 5).Select(i => Given.Officer($"o{i}", "b1", "market", "fire") with { Bases = bases, MaxSessions = 2 })],
            Enterprises = [.. Enumerable.Range(1, 20).Select(i => Given.Enterprise($"e{i}"))],
            Requests = [.. Enumerable.Range(1, 20).Select(i => Given.Request($"r{i}", $"e{i}", "market", minutes: 60))],
        });

        Plan plan = await Made.ByAsync(problem);

        Assert.InRange(plan.Teams.Sum(t => t.Officers.Count), 8, 10);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(1_000_000, 1_000_000, 0, 0, 1_000_000)]
    [InlineData(1, 0, 1_000_000, 1_000_000, 0)]
    [InlineData(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000)]
    public async Task Extreme_weights_neither_overflow_nor_break_a_rule(int served, int mandatory, int officerMinute, int travelMinute, int change)
    {
        Problem problem = Given.Problem() with { Objective = new Objective(served, mandatory, officerMinute, travelMinute, change) };
        problem = problem with { Requests = [.. problem.Requests.Select(r => r with { Weight = 1_000_000, Mandatory = true })], Previous = Given.PlanFor(Given.Problem()) };

        Plan plan = await Made.ByAsync(problem);

        Assert.True(plan.Bound >= plan.Score);
        Assert.True(plan.Score >= Given.Plan(problem).Score, "no plan is worse than doing nothing");
    }

    [Fact]
    public async Task Duties_only_are_all_served_when_they_fit()
    {
        Problem problem = Given.Problem();

        Plan plan = await Made.ByAsync(problem with { Requests = [.. problem.Requests.Select(r => r with { Mandatory = true })] });

        Assert.Equal((4L, 0), (plan.Breakdown.MandatoryServed, plan.Deferred.Count));
    }
}
