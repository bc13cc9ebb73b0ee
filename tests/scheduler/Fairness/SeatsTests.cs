using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Fairness;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Fairness;

public sealed class SeatsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Fact]
    public async Task Balance_spreads_sessions_and_changes_no_visit_and_no_score()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 4);
        Plan plan = await Made.ByAsync(problem, iterations: 1000);

        Plan balanced = Seats.Balance(problem, plan, 0, TimeProvider.System);

        Verdict.Keeps(problem, balanced);
        Assert.Equal((plan.Score, plan.Bound), (balanced.Score, balanced.Bound));
        Assert.Equal(plan.Teams.Select(t => t.Visits), balanced.Teams.Select(t => t.Visits));
        Spread before = Workload.Of(problem, plan).Sessions;
        Spread after = Workload.Of(problem, balanced).Sessions;
        Assert.True(after.Deviation < before.Deviation, $"{before} became {after}");
        Assert.True(after.Most <= before.Most);
    }

    [Fact]
    public void An_idle_officer_takes_every_second_turn()
    {
        Problem problem = TwoTurns();
        Plan plan = Given.Plan(
            problem,
            Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
            Given.Team(problem, "t2", "tue-am", "b1", ["o1", "o2"], ("e2", ["r3"])));

        Plan balanced = Seats.Balance(problem, plan, 0, TimeProvider.System);

        Assert.Equal(new Spread(0, 2, 1, 1), Workload.Of(problem, plan).Sessions);
        Assert.Equal(new Spread(1, 1, 1, 0), Workload.Of(problem, balanced).Sessions);
        Verdict.Keeps(problem, balanced);
    }

    [Fact]
    public void Known_officers_stay_unless_the_loss_is_allowed()
    {
        Problem problem = TwoTurns();
        Plan plan = Given.Plan(
            problem,
            Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
            Given.Team(problem, "t2", "tue-am", "b1", ["o1", "o2"], ("e2", ["r3"])));
        Problem promised = problem with { Previous = plan, Objective = problem.Objective with { Mandatory = 300_000 } };
        Plan known = Given.Honest(promised, plan);

        Assert.Equal(0, Seats.Balance(promised, known, 0, TimeProvider.System).Breakdown.Changes);
        Assert.Equal(1, Seats.Balance(promised, known, 10, TimeProvider.System).Breakdown.Changes);
    }

    [Fact]
    public async Task A_draw_is_repeated_by_its_seed_and_names_it()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 4);
        Plan plan = await Made.ByAsync(problem, iterations: 500);

        Plan first = Seats.Draw(problem, plan, new SeatDraw(20261123), TimeProvider.System);
        Plan again = Seats.Draw(problem, plan, new SeatDraw(20261123), TimeProvider.System);
        Plan other = Seats.Draw(problem, plan, new SeatDraw(20261124), TimeProvider.System);

        Verdict.Keeps(problem, first);
        Assert.Equal(plan.Score, first.Score);
        Assert.EndsWith("; officers drawn by seed 20261123, loss 0", first.Solver, StringComparison.Ordinal);
        Assert.Equal(SeatsOf(first), SeatsOf(again));
        Assert.NotEqual(SeatsOf(first), SeatsOf(other));
    }

    [Fact]
    public void The_draw_is_the_one_that_the_model_describes()
    {
        // The first three numbers of SplitMix64 from 42 are 13679457532755275413, 2949826092126892291, 5139283748462763858.
        // One team, o1 and o2, and o3 to o6 who could sit for either: two draws, among five each, in file order.
        Problem problem = Given.Problem() with { Officers = [.. Enumerable.Range(1, 6).Select(i => Given.Officer($"o{i}", "b1", "market", "fire"))] };
        Plan plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])));

        Plan drawn = Seats.Draw(problem, plan, new SeatDraw(42), TimeProvider.System);

        // Seat of o1: o1, o3, o4, o5, o6; 13679457532755275413 mod 5 = 3, so o5. Seat of o2: o1, o2, o3, o4, o6; 2949826092126892291 mod 5 = 1, so o2.
        Assert.Equal(["o2", "o5"], drawn.Teams[0].Officers);
    }

    [Fact]
    public void Everybody_who_could_sit_there_is_drawn_sooner_or_later_and_nobody_else()
    {
        Problem problem = Given.Problem() with { Officers = [.. Enumerable.Range(1, 5).Select(i => Given.Officer($"o{i}", "b1", "market", "fire")), Given.Officer("o6", "b1", "health"), Given.Officer("o7", "b2", "market", "fire")] };
        problem = problem.Enterprise("e1", e => e with { Recused = ["o5"] });
        Plan plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])));

        string[] drawn = [.. Enumerable.Range(0, 200).SelectMany(seed => Seats.Draw(problem, plan, new SeatDraw((ulong)seed), TimeProvider.System).Teams[0].Officers).Distinct().Order()];

        Assert.Equal(["o1", "o2", "o3", "o4", "o6"], drawn);
    }

    [Fact]
    public void Pinned_officers_are_neither_drawn_nor_relieved()
    {
        Problem problem = Given.Problem().Pinned(Given.Pin("e1", officers: ["o1", "o2"]));
        Plan plan = Given.PlanFor(problem);

        Assert.All(Enumerable.Range(0, 20), seed => Assert.Equal(["o1", "o2"], Seats.Draw(problem, plan, new SeatDraw((ulong)seed), TimeProvider.System).Teams[0].Officers));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_plan_stays_valid_and_within_the_loss(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        Problem changed = TinyProblems.Disturbed(problem, await Made.ByAsync(problem, iterations: 20, seed: 7), seed);
        Plan plan = await Made.ByAsync(changed, iterations: 50);

        Plan balanced = Seats.Balance(changed, plan, 0, TimeProvider.System);
        Plan drawn = Seats.Draw(changed, plan, new SeatDraw((ulong)seed, MostLoss: 700), TimeProvider.System);

        Assert.True(balanced.Score >= plan.Score, $"seed {seed}");
        Assert.True(Workload.Of(changed, balanced).Sessions.Deviation <= Workload.Of(changed, plan).Sessions.Deviation + 1e-9, $"seed {seed}");
        Assert.True(drawn.Score >= plan.Score - 700, $"seed {seed}");
    }

    [Fact]
    public async Task The_planner_settles_the_seats_when_it_is_asked_to()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 1);
        var options = new PlannerOptions(TimeSpan.FromSeconds(20), Workers: 1) { Iterations = 200, Draw = new SeatDraw(5) };

        Plan plan = await new Planner(null, TimeProvider.System).PlanAsync(problem, options, null, TestContext.Current.CancellationToken);

        Verdict.Keeps(problem, plan);
        Assert.Contains("drawn by seed 5", plan.Solver, StringComparison.Ordinal);
    }

    /// <summary>Four officers of one base who all hold everything.</summary>
    private static Problem TwoTurns() => Given.Problem() with
    {
        Officers = [.. Enumerable.Range(1, 4).Select(i => Given.Officer($"o{i}", "b1", "market", "fire", "health"))],
    };

    private static string SeatsOf(Plan plan) => string.Join(';', plan.Teams.Select(t => string.Join(',', t.Officers)));
}
