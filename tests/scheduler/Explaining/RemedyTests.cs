using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Explaining;

/// <summary>For each kind of remedy a smallest problem in which it is the answer: planning the changed problem serves the request.</summary>
public sealed class RemedyTests
{
    /// <summary>One session for one team of one officer, which has the time for one of two enterprises.</summary>
    private static Problem Tight => Given.Problem().Rules(r => r with { OfficersPerVisit = 1, NearestBases = 1 }) with
    {
        Sessions = [Given.Session("mon-am", "2026-11-23T08:30", 100)],
        Officers = [Given.Officer("o1", "b1", "market")],
        Requests = [Given.Request("r1", "e1", "market", minutes: 60, weight: 90), Given.Request("r2", "e2", "market", minutes: 60)],
    };

    [Fact]
    public async Task What_costs_more_than_it_is_worth_fits_when_it_is_pinned()
    {
        Problem problem = Tight with { Requests = [Given.Request("r2", "e2", "market", minutes: 60, weight: 0)] };

        Remedy remedy = await FirstAsync(problem, "r2");

        Assert.Equal("pin", remedy.Change.Kind);
        Assert.True(remedy.Gain < 0);
        Assert.Contains($"减少 {-remedy.Gain}", remedy.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_session_is_named_in_which_the_enterprise_would_have_to_be_open()
    {
        Problem problem = (Tight with { Sessions = [.. Tight.Sessions, Given.Session("tue-am", "2026-11-24T08:30", 100)] })
            .Enterprise("e1", e => e with { Sessions = ["mon-am"] }).Enterprise("e2", e => e with { Sessions = ["mon-am"] });

        Remedy remedy = await FirstAsync(problem, "r2");

        Assert.Equal(("e2", "tue-am", 0), Assert.IsType<Change.OpenSession>(remedy.Change) is var opened ? (opened.Enterprise, opened.Session, opened.Requests.Count) : default);
        Assert.Contains("企业在11月24日（周二）上午", remedy.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspection_of_lower_weight_that_would_wait_instead_is_named()
    {
        Problem problem = Tight with
        {
            Officers = [Given.Officer("o1", "b1", "market"), Given.Officer("o2", "b1", "fire")],
            Objective = new Objective(OfficerMinute: 10),
            Requests = [Given.Request("r1", "e1", "market", minutes: 60, weight: 19), Given.Request("r2", "e2", "fire", minutes: 60, weight: 20), Given.Request("r3", "e2", "market", weight: 1)],
        };
        problem = problem.Rules(r => r with { KeepFraction = 1 });

        Remedy remedy = await FirstAsync(problem, "r2");

        Assert.Equal(["r1"], Assert.IsType<Change.Decide>(remedy.Change).Waits);
        Assert.Contains("“e1”的“市场监管”检查（权重 19）", remedy.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_officer_with_the_certificate_that_is_missing()
    {
        Problem problem = Given.Problem().Officer("o3", o => o with { Certificates = [Given.Certificate("market")] }).Request("r4", r => r with { Mandatory = true });

        var change = Assert.IsType<Change.Reinforce>((await FirstAsync(problem, "r4")).Change);

        Assert.Equal(["health"], Assert.Single(change.Officers).Certificates.Select(c => c.Id));
        Assert.Equal(0, change.Vehicles);
    }

    [Fact]
    public async Task One_more_vehicle_where_officers_are_free()
    {
        Problem problem = Tight with { Officers = [Given.Officer("o1", "b1", "market"), Given.Officer("o2", "b1", "market")] };

        Assert.Equal("vehicle", (await FirstAsync(problem, "r2")).Change.Kind);
    }

    [Fact]
    public async Task The_share_of_matters_that_a_visit_has_to_serve()
    {
        string[] unknown = ["fire", "health", "ecology", "urban", "labour"];
        Problem problem = Tight with { Requests = [Given.Request("r2", "e2", "market"), .. unknown.Select(d => Given.Request($"r-{d}", "e2", d))] };

        Assert.Equal("keepFraction", Assert.IsType<Change.Relaxed>((await FirstAsync(problem, "r2")).Change).Rule);
    }

    [Fact]
    public async Task The_most_departments_in_a_visit()
    {
        Problem problem = Tight.Rules(r => r with { MaxDepartmentsPerVisit = 1 }) with
        {
            Officers = [Given.Officer("o1", "b1", "market", "fire")],
            Requests = [Given.Request("r1", "e2", "market", weight: 90), Given.Request("r2", "e2", "fire")],
        };

        Assert.Equal("maxDepartmentsPerVisit", Assert.IsType<Change.Relaxed>((await FirstAsync(problem, "r2")).Change).Rule);
    }

    [Fact]
    public async Task The_nearest_bases_where_a_farther_one_could_come()
    {
        Problem problem = Tight.Base("b1", b => b with { Vehicles = 0 }) with { Officers = [Given.Officer("o4", "b2", "market")], Requests = [Tight.Requests[1]] };

        Remedy remedy = await FirstAsync(problem, "r2");

        Assert.Equal("nearestBases", Assert.IsType<Change.Relaxed>(remedy.Change).Rule);
        Assert.Contains("由b2", remedy.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_seat_where_each_certificate_is_held_by_another()
    {
        Problem problem = Tight.Rules(r => r with { Seats = 2 }) with
        {
            Officers = [Given.Officer("o1", "b1", "market"), Given.Officer("o2", "b1", "fire"), Given.Officer("o3", "b1", "health")],
            Requests = [.. new[] { "market", "fire", "health" }.Select(d => Given.Request($"r-{d}", "e2", d, mandatory: true))],
        };

        Assert.Equal("seats", Assert.IsType<Change.Relaxed>((await FirstAsync(problem, "r-fire")).Change).Rule);
    }

    [Fact]
    public async Task A_duty_that_nobody_can_do_and_that_keeps_the_other_matters_waiting()
    {
        Problem problem = Tight with { Requests = [Given.Request("r2", "e2", "market"), Given.Request("r3", "e2", "fire", mandatory: true), Given.Request("r4", "e2", "health", mandatory: true)] };
        problem = problem.Rules(r => r with { KeepFraction = 0.3 });

        Assert.Equal(["r3", "r4"], Assert.IsType<Change.NotMandatory>((await FirstAsync(problem, "r2")).Change).Requests);
    }

    [Fact]
    public async Task A_pin_that_keeps_the_enterprise_out()
    {
        Problem problem = Given.Problem().Pinned(Given.Pin("e2", exclude: true));

        Assert.Equal(new Change.LiftPin("e2"), (await FirstAsync(problem, "r3")).Change);
    }

    [Fact]
    public async Task The_next_week_where_a_visit_of_this_week_has_no_time_for_both()
    {
        Problem problem = Tight.Rules(r => r with { Parallel = 1 }) with { Requests = [Given.Request("r1", "e2", "market", minutes: 60, mandatory: true), Given.Request("r2", "e2", "market", minutes: 50)] };

        Remedy remedy = await FirstAsync(problem, "r2");

        Assert.Equal("next-week", remedy.Change.Kind);
        Assert.Contains("11月30日（周一）上午", remedy.Text.Zh, StringComparison.Ordinal);
        Assert.Contains("再接受一次检查", remedy.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_and_a_vehicle_where_there_is_neither()
    {
        Problem problem = Tight.Base("b1", b => b with { Vehicles = 0 }) with { Officers = [], Requests = [Tight.Requests[1]] };

        Assert.Equal("officer-and-vehicle", (await FirstAsync(problem, "r2")).Change.Kind);
    }

    [Fact]
    public async Task Nothing_is_claimed_where_nothing_helps()
    {
        Problem problem = Tight.Request("r2", r => r with { Minutes = 400 });

        Plan plan = await Made.ByAsync(problem);

        WaitingRequest waiting = plan.Deferred.Single(d => d.Request == "r2");
        Assert.Equal((WaitingCode.TooFar, false), (waiting.Code, waiting.Verified));
        Assert.StartsWith(RemedyTexts.NothingFits.Zh, waiting.Remedy, StringComparison.Ordinal);
        Assert.Empty(new WaitingList(problem, plan.Teams, () => true).Remedies(problem.Requests.ToList().FindIndex(r => r.Id == "r2")));
    }

    [Fact]
    public async Task Without_time_the_answer_says_that_nothing_was_tried()
    {
        Plan plan = await Made.ByAsync(Tight);

        WaitingRequest waiting = Assert.Single(WaitingList.Of(Tight, plan.Teams, () => false));

        Assert.Equal((RemedyTexts.NotTried.ToString(), false), (waiting.Remedy, waiting.Verified));
    }

    /// <summary>The first remedy of a request that waits; with its change made, the planner serves the request.</summary>
    private static async Task<Remedy> FirstAsync(Problem problem, string request)
    {
        Plan plan = await Made.ByAsync(problem);
        WaitingRequest waiting = plan.Deferred.Single(d => d.Request == request);
        Remedy remedy = new WaitingList(problem, plan.Teams, () => true).Remedies(problem.Requests.ToList().FindIndex(r => r.Id == request)).First();
        Assert.Equal((remedy.Text.ToString(), true), (waiting.Remedy, waiting.Verified));
        Plan again = await Made.ByAsync(remedy.Change.ApplyTo(problem));
        Assert.DoesNotContain(again.Deferred, d => d.Request == request);
        return remedy;
    }
}
