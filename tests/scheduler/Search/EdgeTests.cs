using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

public sealed class EdgeTests
{
    [Fact]
    public async Task Nothing_asked_gives_an_empty_optimal_plan()
    {
        Plan plan = await Made.ByAsync(Given.Problem() with { Requests = [] });

        Assert.Empty(plan.Teams);
        Assert.Equal((0L, 0L, PlanStatus.Optimal), (plan.Score, plan.Bound, plan.Status));
    }

    [Fact]
    public async Task Without_officers_everything_waits_for_want_of_a_certificate()
    {
        Plan plan = await Made.ByAsync(Given.Problem() with { Officers = [] });

        Assert.Equal(4, plan.Deferred.Count);
        Assert.All(plan.Deferred, d => Assert.Equal(WaitingCode.NoCertificate, d.Code));
    }

    [Fact]
    public async Task An_impossible_request_waits_and_spoils_nothing()
    {
        Problem problem = Given.Problem();
        problem = problem with { Requests = [.. problem.Requests, Given.Request("r5", "e1", "market", minutes: 900)] };

        Plan plan = await Made.ByAsync(problem);

        Assert.Equal(["r5"], plan.Deferred.Select(d => d.Request));
    }

    [Fact]
    public async Task A_thousand_requests_at_one_address_are_planned()
    {
        Enterprise[] enterprises = [.. Enumerable.Range(0, 500).Select(i => Given.Enterprise($"e{i}"))];
        Problem problem = Given.Problem() with
        {
            Travel = Given.Travel(overhead: 3),
            Enterprises = enterprises,
            Requests = [.. enterprises.SelectMany(e => new[] { Given.Request(e.Id + "a", e.Id, "market"), Given.Request(e.Id + "b", e.Id, "fire") })],
        };

        Plan plan = await Made.ByAsync(problem, iterations: 100, seconds: 4);

        Assert.True(plan.Teams.Sum(t => t.Visits.Count) >= 10);
    }

    [Fact]
    public async Task An_enterprise_with_twenty_requests_is_visited_for_as_many_as_fit()
    {
        Problem problem = Given.Problem();
        problem = problem with { Requests = [.. Enumerable.Range(0, 20).Select(i => Given.Request($"r{i}", "e1", i % 2 == 0 ? "market" : "fire"))] };

        Plan plan = await Made.ByAsync(problem.Rules(r => r with { Parallel = 3 }));

        Assert.InRange(plan.Teams.Sum(t => t.Visits.Sum(v => v.Requests.Count)), 10, 20);
    }

    [Fact]
    public async Task Rare_certificates_are_not_spent_where_others_do()
    {
        Problem problem = Given.Problem().Base("b1", b => b with { Vehicles = 2 }).Rules(r => r with { OfficersPerVisit = 1 }) with
        {
            Sessions = [Given.Session("mon-am", "2026-11-23T08:30", 100)],
            Officers = [Given.Officer("o1", "b1", "market", "health"), Given.Officer("o2", "b1", "market")],
            Requests = [Given.Request("r1", "e1", "market", weight: 90), Given.Request("r2", "e2", "health")],
        };

        Plan plan = await Made.ByAsync(problem);

        Assert.Empty(plan.Deferred);
    }
}
