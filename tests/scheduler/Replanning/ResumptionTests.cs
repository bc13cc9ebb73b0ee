using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Replanning;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Replanning;

/// <summary>A published week that is planned again on Monday at noon or before it begins.</summary>
public sealed class ResumptionTests
{
    private static readonly Standing MondayNoon = new(Given.Time("2026-11-23T12:00"));

    /// <summary>o1 and o2 were at e1 on Monday morning, o1 and o3 go to e2 on Tuesday morning.</summary>
    private static Plan Week(Problem problem) => Given.Plan(
        problem,
        Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
        Given.Team(problem, "t2", "tue-am", "b1", ["o1", "o3"], ("e2", ["r3", "r4"])));

    [Fact]
    public async Task The_past_stays_to_the_minute_and_promises_keep_session_and_officers()
    {
        Problem problem = Given.Problem();
        Plan published = Week(problem).Team(0, t => t with
        {
            Return = t.Return.AddMinutes(15),
            Visits = [.. t.Visits.Select(v => v with { Start = v.Start.AddMinutes(15), End = v.End.AddMinutes(15) })],
        });

        Plan plan = await ResumeAsync(problem, published, MondayNoon);

        Assert.Equivalent(published.Teams[0], plan.Teams[0], strict: true);
        Assert.Equal(("tue-am", 0L), (plan.Teams[1].Session, plan.Breakdown.Changes));
        Assert.Equal(["o1", "o3"], plan.Teams[1].Officers);
        Assert.Empty(PlanChanges.Between(problem, published, plan));
    }

    [Fact]
    public async Task Nothing_new_is_put_into_a_session_that_has_begun()
    {
        Problem problem = Given.Problem();
        problem = Given.Flat(problem with { Enterprises = [.. problem.Enterprises, Given.Enterprise("e3", sessions: ["mon-am"]), Given.Enterprise("e4")], Requests = [.. problem.Requests, Given.Request("r5", "e3", "market", weight: 900), Given.Request("r6", "e4", "market")] });

        Plan plan = await ResumeAsync(problem, Week(Given.Problem()), MondayNoon);

        Assert.Equal(["r5"], plan.Deferred.Select(d => d.Request));
        Assert.Single(plan.Teams, t => t.Session == "mon-am");
    }

    [Fact]
    public async Task An_officer_who_falls_ill_is_named_and_a_release_lets_the_visit_move()
    {
        Problem problem = Given.Problem().Officer("o3", o => o with { Sessions = ["mon-am", "mon-pm"] });
        Plan published = Week(problem);

        Resumed refused = Resumption.Prepare(problem, published, MondayNoon);

        Assert.Null(refused.Problem);
        Issue conflict = Assert.Single(refused.Conflicts);
        Assert.Equal(("team-one-place", "$.teams[1].officers[1]"), (conflict.Code, conflict.Place));
        Assert.Equal(["e2"], refused.ToRelease);
        Plan plan = await ResumeAsync(problem, published, MondayNoon with { Released = ["e2"] });
        Assert.Equal("mon-pm", plan.Teams.Single(t => t.Visits.Any(v => v.Enterprise == "e2")).Session);
    }

    [Fact]
    public void A_vehicle_that_broke_is_named_with_the_visits_that_it_was_for()
    {
        Problem problem = Given.Problem().Base("b1", b => b with { Vehicles = 0 });

        Resumed refused = Resumption.Prepare(problem, Week(problem), Standing.BeforeTheWeek);

        Assert.Equal(["vehicles", "vehicles"], refused.Conflicts.Select(c => c.Code));
        Assert.Equal(["e1", "e2"], refused.ToRelease);
    }

    [Fact]
    public void The_past_cannot_be_contradicted_nor_released()
    {
        Problem problem = Given.Problem();
        Plan published = Week(problem);

        Resumed ill = Resumption.Prepare(problem.Officer("o2", o => o with { Sessions = [] }), published, MondayNoon);
        Resumed late = Resumption.Prepare(problem with { Requests = [.. problem.Requests, Given.Request("r5", "e1", "market", mandatory: true)] }, published, MondayNoon);
        Resumed released = Resumption.Prepare(problem, published, MondayNoon with { Released = ["e1", "e9"] });

        Assert.Equal(["team-one-place"], ill.Conflicts.Select(c => c.Code));
        Assert.Empty(ill.ToRelease);
        Assert.Equal(["mandatory-kept"], late.Conflicts.Select(c => c.Code));
        Assert.Equal(["e9", "e1"], released.Conflicts.Select(c => c.Place));
    }

    [Fact]
    public async Task A_released_visit_of_a_team_that_is_out_moves_and_the_others_keep_their_times()
    {
        Problem problem = Given.Problem();
        Plan published = Given.Plan(problem, Given.Team(problem, "t1", "mon-pm", "b1", ["o2", "o3"], ("e1", ["r2"]), ("e2", ["r3", "r4"])));
        var standing = new Standing(Given.Time("2026-11-23T13:50")) { Released = ["e2"] };

        Plan plan = await ResumeAsync(problem, published, standing);

        Assert.Equivalent(published.Teams[0].Visits[0], Assert.Single(plan.Teams[0].Visits), strict: true);
        Assert.Equal("tue-am", plan.Teams[1].Session);
        VisitChange change = Assert.Single(PlanChanges.Between(problem, published, plan));
        Assert.True(change.Kinds.HasFlag(ChangeKinds.Session));
        Assert.Contains("改到", change.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_and_added_requests_of_a_promised_visit_are_taken_in()
    {
        Problem problem = Given.Problem();
        Plan published = Week(problem);
        Problem now = problem with { Requests = [.. problem.Requests.Where(r => r.Id != "r4"), Given.Request("r5", "e2", "fire")] };

        Plan plan = await ResumeAsync(now, published, MondayNoon);

        Visit visit = plan.Teams.SelectMany(t => t.Visits).Single(v => v.Enterprise == "e2");
        Assert.Equal(["r3", "r5"], visit.Requests.Order());
        VisitChange change = Assert.Single(PlanChanges.Between(now, published, plan));
        Assert.True(change.Kinds.HasFlag(ChangeKinds.Requests));
    }

    [Fact]
    public async Task The_same_problem_again_keeps_everything()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 5);
        Plan published = await Made.ByAsync(problem, iterations: 3000);

        Plan kept = await Made.ByAsync(problem with { Previous = published }, iterations: 3000, seed: 9);

        int visits = published.Teams.Sum(t => t.Visits.Count);
        Assert.True(kept.Breakdown.Changes <= visits / 20, $"{kept.Breakdown.Changes} of {visits} visits changed");
        Assert.True(kept.Score >= published.Score);
    }

    [Fact]
    public async Task What_changes_cost_decides_how_much_of_the_previous_plan_stays_when_the_wishes_are_others()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 5);
        Plan published = await Made.ByAsync(problem, iterations: 3000);
        int[] weights = [.. problem.Requests.Select(r => r.Weight).Reverse()];
        Problem others = problem with { Previous = published, Requests = [.. problem.Requests.Select((r, i) => r with { Weight = weights[i] })] };

        Plan held = await Made.ByAsync(others with { Objective = problem.Objective with { Change = 1_000_000 } }, iterations: 3000, seed: 9);
        Plan free = await Made.ByAsync(others with { Objective = problem.Objective with { Change = 0 } }, iterations: 3000, seed: 9);

        Assert.Equal(0, held.Breakdown.Changes);
        Assert.True(free.Breakdown.Changes > 0, "nothing changed although changes cost nothing and the wishes are others");
        Assert.True(free.Score >= held.Score);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_moment_of_a_week_can_be_resumed(int seed)
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, seed);
        Plan published = await Made.ByAsync(problem, iterations: 500);
        foreach (Session session in problem.Sessions)
        {
            var standing = new Standing(session.Start.AddMinutes(seed * 40)) { Notified = seed == 1 ? null : [.. published.Teams.Where((_, i) => i % seed == 0).SelectMany(t => t.Visits).Select(v => v.Enterprise)] };

            Plan plan = await ResumeAsync(problem, published, standing);

            Assert.All(PlanChanges.Between(problem, published, plan).Where(c => c.Before is not null), change =>
            {
                Assert.False(standing.HasBegun(problem.Sessions.First(s => s.Id == change.Before!.Session)), $"seed {seed}: {change.Text.En}");
                Assert.True(!standing.IsPromised(change.Enterprise) || (change.Kinds & (ChangeKinds.Session | ChangeKinds.Officers | ChangeKinds.Dropped)) == 0, $"seed {seed}: {change.Text.En}");
            });
        }
    }

    private static async Task<Plan> ResumeAsync(Problem problem, Plan published, Standing standing)
    {
        Resumed resumed = Resumption.Prepare(problem, published, standing);
        Assert.True(resumed.Problem is not null, string.Join(" ", resumed.Conflicts));
        Plan plan = Resumption.Complete(resumed.Problem, standing, await Made.ByAsync(resumed.Problem, iterations: 300));
        Assert.Empty(PlanChecker.Check(resumed.Problem, plan));
        return plan;
    }
}
